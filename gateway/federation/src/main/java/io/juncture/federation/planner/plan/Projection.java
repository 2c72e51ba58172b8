package io.juncture.federation.planner.plan;

import graphql.language.SourceLocation;
import io.juncture.federation.supergraph.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the objects at a position are written for the client.
 *
 * @param staticType the position's type
 * @param byType     the fields by object type; also under {@code staticType} when it does not matter which type they have
 * @param hidden     object types that clients may not see
 * @param deferred   the deferred fragments that begin there, by object type
 */
public record Projection(String staticType, Map<String, List<Field>> byType,
        Set<String> hidden, Map<String, List<DeferredPart>> deferred) {

    /** Most positions have one type, which a map of one entry finds without looking into a table. */
    public Projection {
        byType = byType.size() == 1 ? Map.copyOf(byType) : byType;
    }

    /** The fields of all types. */
    public Stream<Field> fields() {
        return byType.values().stream().flatMap(List::stream);
    }

    /** The first field that is so, of whatever type. */
    public Optional<Field> find(Predicate<Field> wanted) {
        return fields().filter(wanted).findFirst();
    }

    /**
     * One field of the response.
     *
     * @param responseKey the client's key
     * @param keyJson     the key as JSON with quotes and colon, UTF-8
     * @param name        the field's name
     * @param internalKey the key in subgraph responses; empty where no subgraph delivers it
     * @param slot        where the value is; -1 where no subgraph delivers it, -2 for {@code __typename}, -3 where the
     *                    caller may not see it
     * @param type        the field's type in the client's schema
     * @param leaf        how leaf values are checked
     * @param below       how objects are written
     * @param location    where the client's document selects it; at most one
     */
    public record Field(String responseKey, byte[] keyJson, String name, String internalKey,
            int slot, TypeRef type, Optional<LeafType> leaf, Optional<Projection> below,
            List<SourceLocation> location) {

        public static final int ABSENT = -1;
        public static final int TYPENAME = -2;
        public static final int DENIED = -3;
    }
}
