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
import java.util.Set;

/** Makes up interfaces and unions. */
final class AbstractGenerator {

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    AbstractGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
        this.rand = draft.rand;
    }

    void abstractTypes() {
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

    /** Which types implement an interface in which subgraph, and which fields it has there. */
    void finishInterfaces() {
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
