package io.juncture.federation.random;

import io.juncture.federation.random.Draft.Field;
import io.juncture.federation.random.Draft.Kind;
import io.juncture.federation.random.Draft.Role;
import io.juncture.federation.random.Draft.Sub;
import io.juncture.federation.random.Draft.SubField;
import io.juncture.federation.random.Draft.SubType;
import io.juncture.federation.random.Draft.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes up a graph that composes, split over two to four subgraphs. */
final class GraphGenerator {

    private static final List<String> ENTITIES = List.of("Product", "Review", "Account", "Store");
    private static final List<String> VALUES = List.of("Size", "Place");

    private final Draft draft;
    private final Rand rand;
    private final FieldGenerator fields;

    private GraphGenerator(Rand rand) {
        this.rand = rand;
        this.draft = new Draft(rand);
        this.fields = new FieldGenerator(draft);
    }

    static Draft generate(Rand rand) {
        GraphGenerator generator = new GraphGenerator(rand);
        generator.run();
        return generator.draft;
    }

    private void run() {
        int count = rand.between(2, 4);
        for (int i = 0; i < count; i++) {
            boolean federation1 = i > 0 && rand.chance(20);
            if (federation1) {
                draft.features.add(Feature.FEDERATION_1);
            }
            draft.subs.add(new Sub("abcd".substring(i, i + 1), federation1));
        }
        values();
        entities();
        abstractTypes();
        draft.all(Kind.ENTITY).stream().filter(type -> !draft.hosts(type).isEmpty()).forEach(this::ownFields);
        if (rand.chance(35)) {
            new InterfaceObjectGenerator(draft, fields).add();
        }
        splitValues();
        DirectiveGenerator directives = new DirectiveGenerator(draft, fields);
        directives.add();
        roots();
        directives.hide();
        finishInterfaces();
        draft.all(Kind.ENTITY).forEach(this::nullableKeys);
    }

    /** A key may be nullable in one subgraph and not in another. */
    private void nullableKeys(Type type) {
        List<SubField> ids = draft.hosts(type).stream().flatMap(sub -> Optional.ofNullable(sub.types.get(type.name).fields.get("id")).stream())
                .toList();
        boolean free = draft.hosts(type).stream().allMatch(sub -> sub.types.get(type.name).interfaces.isEmpty())
                && ids.stream().allMatch(id -> id.role == Role.RESOLVES && id.directives.isEmpty());
        if (free && ids.size() > 1 && rand.chance(40)) {
            rand.pick(ids).wrap = "%s";
            draft.features.add(Feature.KEY_NULLABLE_SOMEWHERE);
        }
    }

    private void values() {
        for (String name : rand.some(VALUES, 1, 2)) {
            Type type = draft.type(name, Kind.VALUE);
            for (String field : rand.some(FieldGenerator.SCALAR_NAMES, 1, 3)) {
                type.fields.put(field, fields.scalar(field));
            }
        }
    }

    private void entities() {
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

    private void abstractTypes() {
        List<Type> byId = draft.all(Kind.ENTITY).stream().filter(type -> type.keys.equals(List.of("id"))
                && type.fields.get("id").base.equals("ID")).toList();
        if (byId.size() > 1 && rand.chance(70)) {
            Type item = draft.type("Item", Kind.INTERFACE);
            item.fields.put("id", new Field("id", "ID", "%s!", ""));
            rand.some(byId, 2, 3).forEach(type -> item.members.add(type.name));
            draft.features.add(Feature.INTERFACE);
            for (int i = rand.between(0, 2); i > 0; i--) {
                commonField(item);
            }
        }
        if (rand.chance(30)) {
            Type shape = draft.type("Shape", Kind.INTERFACE);
            for (String name : List.of("Circle", "Square")) {
                Type value = draft.type(name, Kind.VALUE);
                value.fields.put("area", new Field("area", "Float", rand.pick("%s", "%s!"), ""));
                value.fields.put("label", fields.scalar("label", rand.pick("String", "Int")));
                shape.members.add(name);
            }
            shape.fields.put("area", new Field("area", "Float", "%s", ""));
            draft.features.add(Feature.INTERFACE_OF_VALUES);
        }
        if (rand.chance(60)) {
            Type found = draft.type("Found", Kind.UNION);
            List<Type> members = new ArrayList<>(draft.all(Kind.ENTITY));
            members.addAll(draft.all(Kind.VALUE));
            rand.some(members, 2, 4).forEach(member -> found.members.add(member.name));
            draft.features.add(Feature.UNION);
        }
    }

    /** A field that all implementations have, each in a subgraph of its own choice. */
    private void commonField(Type item) {
        String name = rand.pick("label", "title", "rank");
        if (item.fields.containsKey(name)) {
            return;
        }
        Field common = rand.chance(15) ? new Field(name, rand.pick(item.members), "%s", "")
                : rand.chance(30) ? fields.object("") : fields.scalar(name);
        if (draft.types.containsKey(common.base)) {
            draft.features.add(Feature.INTERFACE_FIELD_OF_OBJECTS);
        }
        boolean narrower = item.members.contains(common.base) && rand.chance(50);
        if (narrower) {
            draft.features.add(Feature.INTERFACE_FIELD_NARROWED);
        }
        item.fields.put(name, new Field(name, narrower ? item.name : common.base, "%s", ""));
        for (String member : item.members) {
            Type type = draft.types.get(member);
            boolean strict = rand.chance(25);
            Field field = new Field(name, common.base, strict ? "%s!" : "%s", "");
            fields.placeSomewhere(type, field);
        }
    }

    private void ownFields(Type type) {
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

    /** Objects without a key whose fields are spread: each is reached through a parent that all have. */
    private void splitValues() {
        List<Sub> hosts = draft.subs.stream().filter(sub -> !sub.federation1).toList();
        if (hosts.size() < 2 || !rand.chance(35)) {
            return;
        }
        Type details = draft.type("Details", Kind.SPLIT_VALUE);
        boolean root = rand.chance(40);
        Type parent = root ? draft.type("Query", Kind.ROOT) : rand.pick(draft.all(Kind.ENTITY));
        List<Sub> sharing = root ? hosts : draft.enterable(parent).stream().filter(s -> !s.federation1).toList();
        if (sharing.size() < 2) {
            draft.types.remove("Details");
            return;
        }
        draft.features.add(root ? Feature.SPLIT_ROOT_VALUE : Feature.SPLIT_VALUE);
        List<String> names = rand.shuffled(FieldGenerator.SCALAR_NAMES);
        for (int i = 0; i < sharing.size(); i++) {
            draft.place(sharing.get(i), details, fields.scalar(names.get(i)), Role.RESOLVES);
        }
        Field field = new Field("details", "Details", rand.pick("%s", "[%s]", "[%s!]"), "");
        field.solid = true;
        sharing.forEach(sub -> draft.place(sub, parent, field, Role.RESOLVES));
        draft.share(parent, field);
    }

    private void roots() {
        Type query = draft.type("Query", Kind.ROOT);
        for (Sub sub : draft.subs) {
            int wanted = sub == draft.subs.getFirst() ? rand.between(1, 3) : rand.between(0, 3);
            for (int i = 0; i < wanted; i++) {
                Field field = fields.root(sub);
                if (!query.fields.containsKey(field.name)) {
                    draft.place(sub, query, field, Role.RESOLVES);
                    if (!sub.federation1 && rand.chance(20)) {
                        rand.some(draft.subs, 1, 2).stream().filter(other -> other != sub && !other.federation1
                                && (other.types.containsKey(field.base) || !draft.isBound(field.base))).forEach(other -> {
                            draft.place(other, query, field, Role.RESOLVES);
                            draft.features.add(Feature.SHAREABLE_ROOT);
                        });
                        draft.share(query, field);
                    }
                }
            }
        }
        draft.subs.stream().filter(sub -> draft.hosts(query).isEmpty() || !sub.types.containsKey("Query")
                && draft.all(Kind.ENTITY).stream().noneMatch(type -> sub.types.containsKey(type.name))).forEach(sub ->
                draft.place(sub, query, new Field("greeting" + sub.name, "String", "%s", ""), Role.RESOLVES));
        if (rand.chance(30)) {
            Type mutation = draft.type("Mutation", Kind.ROOT);
            draft.features.add(Feature.MUTATION);
            for (Sub sub : rand.some(draft.subs, 1, 3)) {
                for (int i = 0; i < rand.between(1, 2); i++) {
                    Field field = new Field("do" + sub.name.toUpperCase(java.util.Locale.ROOT) + i, "String", "%s", "");
                    draft.place(sub, mutation, field, Role.RESOLVES);
                }
                if (rand.chance(40)) {
                    draft.place(sub, mutation, new Field("touch" + sub.name, rand.pick(draft.all(Kind.ENTITY).stream().filter(t -> !t.implementsEntityInterface).toList()).name, "%s", ""), Role.RESOLVES);
                }
            }
        }
    }

    /** Which types implement an interface in which subgraph, and which fields it has there. */
    private void finishInterfaces() {
        for (Sub sub : draft.subs) {
            for (SubType here : List.copyOf(sub.types.values())) {
                if (here.type.kind == Kind.INTERFACE && !here.interfaceObject) {
                    finish(sub, here);
                }
            }
        }
        for (Type union : draft.all(Kind.UNION)) {
            Set<Set<String>> variants = new LinkedHashSet<>();
            draft.hosts(union).forEach(sub -> variants.add(sub.types.get(union.name).members));
            if (variants.size() > 1) {
                draft.features.add(Feature.UNION_DIFFERS);
            }
        }
    }

    private void finish(Sub sub, SubType item) {
        List<SubType> members = item.type.members.stream().map(sub.types::get).filter(t -> t != null).toList();
        List<SubType> implementing = new ArrayList<>();
        for (SubType member : members) {
            boolean everything = item.type.entityInterface || implementing.isEmpty();
            if (everything || rand.chance(85)) {
                member.interfaces.add(item.type.name);
                implementing.add(member);
            } else {
                draft.features.add(Feature.IMPLEMENTS_ONLY_ELSEWHERE);
            }
        }
        for (Field field : item.type.fields.values()) {
            boolean everywhere = implementing.stream().allMatch(member -> {
                SubField has = member.fields.get(field.name);
                return has != null && isAsNarrow(sub, has.field, field, implementing) && (has.role == Role.RESOLVES || rand.chance(50));
            });
            if (everywhere) {
                item.fields.computeIfAbsent(field.name, _ -> new SubField(field, Role.RESOLVES));
            }
        }
    }

    /** Whether a subgraph knows that the type of an implementation's field fits the interface's. */
    private static boolean isAsNarrow(Sub sub, Field implementation, Field declared, List<SubType> implementing) {
        return implementation.base.equals(declared.base) || implementing.contains(sub.types.get(implementation.base));
    }
}
