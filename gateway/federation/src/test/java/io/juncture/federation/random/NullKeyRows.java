package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.Type;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds an object without a key to lists of one subgraph, among others that have one. What only other subgraphs resolve
 * of it is null, for the monolith too; and so is what they share, because any of them may be asked.
 */
final class NullKeyRows {

    /** How the row's name ends. Nothing else refers to it. */
    static final String NAME = ":keyless";

    private final Draft draft;
    private final Map<String, Row> rows;

    NullKeyRows(Draft draft, Map<String, Row> rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /** The type and the subgraph of objects that may be without a key. */
    record Place(Type type, Sub sub) {
    }

    Optional<Place> find() {
        for (Type type : draft.all(Kind.ENTITY)) {
            for (Sub sub : draft.hosts(type)) {
                SubField id = sub.types.get(type.name).fields.get("id");
                boolean keyed = type.fields.values().stream().noneMatch(f -> f.name.equals("region") || f.name.equals("code"));
                if (keyed && id != null && id.wrap.equals("%s") && canBeNull(type, sub)) {
                    return Optional.of(new Place(type, sub));
                }
            }
        }
        return Optional.empty();
    }

    /** Puts it into lists, and takes away what cannot be known of it. */
    void add(Place place, Row row) {
        boolean listed = false;
        List<Row> holders = rows.values().stream().filter(holder -> !holder.name().equals(row.name())).toList();
        for (Row holder : holders) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>(holder.values());
            for (Field field : lists(place, holder)) {
                if (values.get(field.name) instanceof List<?> list && draft.rand.chance(60)) {
                    List<@Nullable Object> longer = new ArrayList<>(list);
                    longer.add(draft.rand.between(0, list.size()), new Ref(row.name()));
                    values.put(field.name, longer);
                    listed = true;
                }
            }
            rows.put(holder.name(), new Row(holder.name(), holder.type(), values));
        }
        if (!listed) {
            return;
        }
        draft.features.add(Feature.DATA_NULL_KEY);
        Map<String, @Nullable Object> known = new LinkedHashMap<>(row.values());
        known.put("id", null);
        unknown(place.type(), place.sub()).forEach(field -> known.put(field.name, null));
        rows.put(row.name(), new Row(row.name(), row.type(), known));
    }

    /** Not where something takes an unknown value from it as a context: that is left alone then, and not so in the monolith. */
    private boolean canBeNull(Type type, Sub sub) {
        boolean setsContext = draft.hosts(type).stream().anyMatch(host ->
                host.types.get(type.name).directives.contains(ContextGenerator.CONTEXT));
        return unknown(type, sub).stream().noneMatch(field -> setsContext && field.solid || draft.subs.stream()
                .flatMap(s -> Optional.ofNullable(s.types.get(type.name)).stream())
                .flatMap(t -> Optional.ofNullable(t.fields.get(field.name)).stream()).anyMatch(f -> f.wrap.endsWith("!")));
    }

    private List<Field> unknown(Type type, Sub sub) {
        return type.fields.values().stream().filter(field -> !field.name.equals("id") && (field.computed || field.progressive
                || !draft.role(sub, type, field).equals(Optional.of(Role.RESOLVES))
                || draft.types.containsKey(field.base) && draft.answerers(type, field).size() > 1)).toList();
    }

    /** The lists of such objects that only this subgraph has. */
    private List<Field> lists(Place place, Row holder) {
        Type type = draft.types.get(holder.type());
        return type.fields.values().stream().filter(field -> field.base.equals(place.type().name)
                && field.wrap.matches("\\[%s!?]!?") && !field.solid && !field.computed
                && draft.subs.stream().filter(sub -> draft.role(sub, type, field).isPresent()).toList().equals(List.of(place.sub())))
                .toList();
    }
}
