package io.juncture.federation.planner;

import io.juncture.federation.supergraph.SubgraphType;
import java.util.ArrayList;
import java.util.List;

/** One subgraph's contribution to the objects of one type at one position. */
final class Visit {

    private final SubgraphType type;
    private final int wave;
    private final List<WantedField> inputs;
    private final int keys;
    private final boolean findsType;
    private final List<Pick> picks = new ArrayList<>();

    /**
     * @param type      the object's type in the subgraph that is asked; an interface when its type is being found out
     * @param wave      how many fetches after the position's source, at least
     * @param inputs    fields that go into the representation
     * @param keys      how many of the inputs, from the first, are its key
     * @param findsType whether this finds out the type of an interface object
     */
    Visit(SubgraphType type, int wave, List<WantedField> inputs, int keys, boolean findsType) {
        this.type = type;
        this.wave = wave;
        this.inputs = new ArrayList<>(inputs);
        this.keys = keys;
        this.findsType = findsType;
    }

    SubgraphType type() {
        return type;
    }

    int wave() {
        return wave;
    }

    List<WantedField> inputs() {
        return inputs;
    }

    int keys() {
        return keys;
    }

    boolean findsType() {
        return findsType;
    }

    List<Pick> picks() {
        return picks;
    }

    void require(List<WantedField> fields) {
        for (WantedField field : fields) {
            if (!inputs.contains(field)) {
                inputs.add(field);
            }
        }
    }
}
