package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.Map;

/**
 * A field of a representation.
 *
 * @param name    its name in the representation
 * @param nonNull where null makes the object one that cannot be asked for: bit {@code n} for level {@code n} of its lists,
 *                as in {@link io.juncture.federation.supergraph.TypeRef}; {@link #NEVER_NULL} for what belongs to the key
 * @param slot    where its value is in the merged object
 * @param typed   whether objects below carry their {@code __typename}
 * @param byType  the fields of objects below, by their type; empty for leaf fields
 */
public record RepresentationField(String name, long nonNull, int slot, boolean typed,
        Map<String, List<RepresentationField>> byType) {

    /** Nothing in a key may be null. */
    public static final long NEVER_NULL = -1;

    public boolean nonNullAt(int level) {
        return (nonNull & (1L << level)) != 0;
    }
}
