package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.ContextDemand;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One subgraph's contribution to the objects of one type at one position. */
public final class Visit {

    private final SubgraphType type;
    private final int wave;
    private final Set<WantedField> inputs;
    private final Map<String, List<WantedField>> inputsByName = new HashMap<>();
    private final int keys;
    private final boolean findsType;
    private final Set<ContextDemand> contexts;
    private final List<Pick> picks = new ArrayList<>();

    /**
     * @param type      the object's type in the subgraph that is asked; an interface when its type is being found out
     * @param wave      how many fetches after the position's source, at least
     * @param inputs    fields that go into the representation
     * @param keys      how many of the inputs, from the first, are its key
     * @param findsType whether this finds out the type of an interface object
     * @param contexts  what its fields take from contexts; where it is anything, there are only such fields
     */
    Visit(SubgraphType type, int wave, List<WantedField> inputs, int keys, boolean findsType, List<ContextDemand> contexts) {
        this.type = type;
        this.wave = wave;
        this.inputs = new LinkedHashSet<>();
        this.keys = keys;
        this.findsType = findsType;
        this.contexts = new LinkedHashSet<>(contexts);
        require(inputs);
    }

    public SubgraphType type() {
        return type;
    }

    public int wave() {
        return wave;
    }

    public List<WantedField> inputs() {
        return List.copyOf(inputs);
    }

    public List<WantedField> inputs(String name) {
        return inputsByName.getOrDefault(name, List.of());
    }

    public int keys() {
        return keys;
    }

    public boolean findsType() {
        return findsType;
    }

    /** What its fields take from contexts. */
    public List<ContextDemand> contexts() {
        return List.copyOf(contexts);
    }

    /** Whether a field may be added: what takes from contexts is asked for apart, as it may have to wait for these. */
    boolean accepts(SubgraphField field) {
        return contexts.isEmpty() == field.contexts().isEmpty();
    }

    void take(List<ContextDemand> demands) {
        contexts.addAll(demands);
    }

    public List<Pick> picks() {
        return picks;
    }

    Optional<Pick> pick(String signature) {
        return picks.stream().filter(pick -> pick.field().signature().equals(signature)).findFirst();
    }

    /** What the plan needs and a client wants, too, comes under the client's name. */
    void nameForClient(WantedField field) {
        picks.replaceAll(pick -> pick.field().responseKey().isEmpty() && pick.field().signature().equals(field.signature())
                ? new Pick(field, pick.definition(), pick.below()) : pick);
    }

    void require(List<WantedField> fields) {
        for (WantedField field : fields) {
            if (inputs.add(field)) {
                inputsByName.computeIfAbsent(field.name(), _ -> new ArrayList<>(1)).add(field);
            }
        }
    }
}
