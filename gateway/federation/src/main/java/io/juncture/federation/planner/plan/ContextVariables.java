package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The variables by which a batch hands over values of contexts. A batch is asked once for each combination of values, each
 * time with variables of its own.
 *
 * @param all   the variables; none for most batches
 * @param parts the batch's selection, cut after each use of a variable
 */
public record ContextVariables(List<Variable> all, List<String> parts) {

    public static final ContextVariables NONE = new ContextVariables(List.of(), List.of());

    /** @param type as SDL */
    public record Variable(String name, String type) {

        boolean isRequired() {
            return type.endsWith("!");
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether a value may not be null. */
    public boolean isRequired(int variable) {
        return all.get(variable).isRequired();
    }

    /** The selection with these variables. */
    public String selection() {
        return String.join("", parts);
    }

    /** The same with something added to the variables' names. */
    public ContextVariables renamed(String suffix) {
        List<String> longer = new ArrayList<>(parts.subList(0, parts.size() - 1));
        longer.replaceAll(part -> part + suffix);
        longer.add(parts.getLast());
        return new ContextVariables(all.stream().map(v -> new Variable(v.name() + suffix, v.type())).toList(),
                List.copyOf(longer));
    }
}
