package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.ContextVariables;
import io.juncture.federation.supergraph.ContextDemand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names the variables that carry values of contexts in one selection, and remembers where it uses them. */
final class ContextNames {

    private final List<ContextDemand> demands;
    private final String prefix;
    private final List<Integer> cuts = new ArrayList<>();

    /**
     * @param demands the values, in the order of their variables
     * @param taken   names that others have
     */
    ContextNames(List<ContextDemand> demands, Collection<String> taken) {
        this.demands = demands;
        this.prefix = FreeNames.prefix("_c", taken);
    }

    void print(ContextDemand demand, StringBuilder out) {
        out.append('$').append(prefix).append(demands.indexOf(demand));
        cuts.add(out.length());
    }

    /** The variables in a selection that was printed by these names. */
    ContextVariables in(String selection) {
        List<ContextVariables.Variable> variables = new ArrayList<>();
        demands.forEach(demand -> variables.add(new ContextVariables.Variable(prefix + variables.size(), demand.type())));
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(selection.substring(from, cut));
            from = cut;
        }
        parts.add(selection.substring(from));
        return new ContextVariables(List.copyOf(variables), List.copyOf(parts));
    }
}
