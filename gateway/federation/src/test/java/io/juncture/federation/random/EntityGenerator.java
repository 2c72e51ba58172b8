package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes up value types, entities with their keys, and the fields that subgraphs give them. */
final class EntityGenerator {

    private static final List<String> ENTITIES = List.of("Product", "Review", "Account", "Store");
    private static final List<String> VALUES = List.of("Size", "Place");

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    EntityGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
        this.rand = draft.rand;
    }

    void values() {
        for (String name : rand.some(VALUES, 1, 2)) {
            Type type = draft.type(name, Kind.VALUE);
            for (String field : rand.some(FieldGenerator.SCALAR_NAMES, 1, 3)) {
                type.fields.put(field, fields.scalar(field));
            }
        }
    }

    void entities() {
        for (String name : rand.some(ENTITIES, 2, 3)) {
            Type type = draft.type(name, Kind.ENTITY);
            keys(type);
        }
    }

    /** Every host can be reached from every other: neighbours in a ring of hosts have a key in common. */
    private void keys(Type type) {
        addKey(type, new Field("id", rand.chance(80) ? "ID" : "Int", "%s!", ""), "id");
        if (rand.chance(35)) {
            type.fields.put("region", solid(new Field("region", "String", "%s!", "")));
            addKey(type, new Field("number", "Int", "%s!", ""), "region number");
        }
        if (rand.chance(30)) {
            Type code = draft.type(type.name + "Code", Kind.VALUE);
            code.fields.put("text", solid(new Field("text", "String", "%s!", "")));
            code.fields.put("series", solid(new Field("series", "Int", "%s", "")));
            addKey(type, new Field("code", code.name, "%s!", ""), "code { text }");
        }
        List<Sub> hosts = rand.some(draft.subs, 1, draft.subs.size());
        if (hosts.stream().allMatch(h -> h.federation1)) {
            hosts = new ArrayList<>(hosts);
            hosts.add(draft.subs.getFirst());
        }
        String common = rand.pick(type.keys);
        boolean chain = hosts.size() > 2 && type.keys.size() > 1 && rand.chance(60);
        List<String> order = rand.shuffled(type.keys);
        for (int i = 0; i < hosts.size(); i++) {
            Set<String> keys = new LinkedHashSet<>();
            if (chain) {
                keys.add(order.get(Math.max(0, i - 1) % order.size()));
                keys.add(order.get(i % order.size()));
            } else {
                keys.add(common);
            }
            if (rand.chance(20)) {
                keys.add(rand.pick(type.keys));
            }
            for (String key : keys) {
                draft.key(hosts.get(i), type, key, false);
            }
            if (keys.size() > 1) {
                draft.features.add(Feature.KEY_SEVERAL);
            }
            keys.stream().filter(key -> key.equals("region number")).forEach(_ -> draft.features.add(Feature.KEY_COMPOSITE));
            keys.stream().filter(key -> key.contains("{")).forEach(_ -> draft.features.add(Feature.KEY_NESTED));
        }
        if (chain) {
            draft.features.add(Feature.KEY_CHAIN);
        }
        type.keys.removeIf(key -> draft.hosts(type).stream().noneMatch(sub -> sub.types.get(type.name).directives
                .contains("@key(fields: \"" + key + "\")")));
        federation1Keys(type);
    }

    private void addKey(Type type, Field field, String key) {
        type.fields.put(field.name, solid(field));
        type.keys.add(key);
    }

    private static Field solid(Field field) {
        field.solid = true;
        return field;
    }

    /** Federation 1 subgraphs extend what others define: their keys are external. */
    private void federation1Keys(Type type) {
        for (Sub sub : draft.hosts(type)) {
            SubType here = sub.types.get(type.name);
            boolean single = here.directives.equals(Set.of("@key(fields: \"id\")"));
            if (sub.federation1 && single && rand.chance(60)
                    && draft.resolvers(type, type.fields.get("id")).stream().anyMatch(s -> !s.federation1)) {
                here.fields.get("id").directives.add("@external");
            }
        }
    }

    void ownFields(Type type) {
        for (Sub sub : draft.enterable(type)) {
            for (int i = rand.between(0, 3); i > 0; i--) {
                Field field = fields.any(type);
                if (type.fields.containsKey(field.name)) {
                    continue;
                }
                draft.place(sub, type, field, Role.RESOLVES);
                if (!sub.federation1 && rand.chance(25)) {
                    rand.some(draft.enterable(type), 1, 2).stream().filter(other -> other != sub && !other.federation1)
                            .forEach(other -> {
                                draft.place(other, type, field, Role.RESOLVES);
                                draft.features.add(Feature.SHAREABLE_FIELD);
                            });
                    draft.share(type, field);
                }
            }
        }
    }

    /** A key may be nullable in one subgraph and not in another. */
    void nullableKeys(Type type) {
        List<SubField> ids = draft.hosts(type).stream()
                .flatMap(sub -> Optional.ofNullable(sub.types.get(type.name).fields.get("id")).stream()).toList();
        boolean free = draft.hosts(type).stream().allMatch(sub -> sub.types.get(type.name).interfaces.isEmpty())
                && ids.stream().allMatch(id -> id.role == Role.RESOLVES && id.directives.isEmpty());
        if (free && ids.size() > 1 && rand.chance(40)) {
            SubField nullable = rand.pick(ids);
            nullable.wrap = "%s";
            draft.features.add(Feature.KEY_NULLABLE_SOMEWHERE);
            if (!type.inaccessible) {
                Field list = new Field("any" + type.name + "s", type.name, "[%s]", "");
                draft.hosts(type).stream().filter(sub -> sub.types.get(type.name).fields.get("id") == nullable)
                        .forEach(sub -> draft.place(sub, draft.type("Query", Kind.ROOT), list, Role.RESOLVES));
            }
        }
    }
}
