package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an entity that a subgraph does not know. What only this subgraph resolves is null then, for the monolith too:
 * so others must be reached without it, nobody may refer to the entity through it or need its fields, and a field that
 * may not be null may not take along what is required of the entity.
 */
final class AbsentRows {

    private final Draft draft;
    private final Map<String, Row> rows;

    AbsentRows(Draft draft, Map<String, Row> rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /** The absent rows by subgraph; what they have there becomes null. */
    Map<String, Set<String>> choose() {
        for (Type type : draft.rand.shuffled(draft.all(Kind.ENTITY))) {
            for (Sub sub : draft.rand.shuffled(draft.enterable(type))) {
                Optional<String> name = rows.keySet().stream().filter(row -> row.startsWith(type.name + ":") && !row.contains("."))
                        .filter(row -> canMiss(type, sub, row)).findFirst();
                if (name.isPresent()) {
                    draft.features.add(Feature.DATA_MISSING_ENTITY);
                    forget(type, sub, name.get());
                    return Map.of(sub.name, Set.of(name.get()));
                }
            }
        }
        return Map.of();
    }

    private boolean canMiss(Type type, Sub sub, String row) {
        List<String> keys = sub.types.get(type.name).directives.stream().filter(d -> d.startsWith("@key")).toList();
        boolean reached = keys.size() == 1 && draft.hosts(type).size() > 1 && !draft.isBound(type.name)
                && draft.hosts(type).stream().allMatch(host -> host.types.get(type.name).directives.contains(keys.getFirst()));
        boolean certain = sub.types.get(type.name).fields.values().stream().noneMatch(f -> f.field.progressive);
        return reached && certain && own(type, sub).stream().allMatch(f -> draft.mayBeLost(f) && draft.resolvers(type, f).size() == 1)
                && !own(type, sub).isEmpty() && !refers(sub, row);
    }

    /** The fields that a subgraph resolves beyond the key. */
    private List<Field> own(Type type, Sub sub) {
        SubType here = sub.types.get(type.name);
        String key = here.directives.stream().filter(d -> d.startsWith("@key")).findFirst().orElse("");
        return here.fields.values().stream().filter(f -> f.role == Role.RESOLVES && !key.matches(".*\\b" + f.field.name + "\\b.*"))
                .map(f -> f.field).toList();
    }

    private boolean refers(Sub sub, String row) {
        return rows.values().stream().anyMatch(other -> other.values().entrySet().stream()
                .anyMatch(value -> contains(value.getValue(), row) && hasField(sub, value.getKey())));
    }

    private static boolean hasField(Sub sub, String field) {
        return sub.types.values().stream().anyMatch(type -> type.fields.containsKey(field));
    }

    private static boolean contains(@Nullable Object value, String row) {
        return switch (value) {
            case Ref ref -> ref.row().equals(row);
            case List<?> list -> list.stream().anyMatch(element -> contains(element, row));
            case null, default -> false;
        };
    }

    private void forget(Type type, Sub sub, String name) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(rows.get(name).values());
        own(type, sub).forEach(field -> values.put(field.name, null));
        rows.put(name, new Row(name, type.name, values));
    }
}
