package io.juncture.federation.planner.plan;

import io.juncture.federation.supergraph.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The merged object at one position: which internal response key each fetched field has, the same in every subgraph
 * operation, and its slot. On one object a key has one meaning. There is one layout for each position, so layouts are
 * compared by identity.
 *
 * @param typeName   the static type of the objects
 * @param isAbstract whether objects have one of several types, which subgraphs are asked for
 * @param slots      the fields; each one's index is its place here
 * @param apart      whether no two objects may share what is below them, as it depends on contexts
 */
public record Layout(String typeName, boolean isAbstract, List<Slot> slots, boolean apart) {

    /**
     * One field of the merged object.
     *
     * @param index     its number
     * @param key       the internal response key
     * @param keyBytes  the key in UTF-8
     * @param type      the field's type in the supergraph
     * @param child     the layout of the objects below; empty for leaf fields
     * @param custom    whether values are of a custom scalar, and kept as they come
     */
    public record Slot(int index, String key, byte[] keyBytes, TypeRef type, Optional<Layout> child, boolean custom) {
    }

    public Layout {
        slots = List.copyOf(slots);
    }

    public int size() {
        return slots.size();
    }

    public Slot slot(int index) {
        return slots.get(index);
    }
}
