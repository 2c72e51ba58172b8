package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import java.util.List;

/** Adds an interface with a key that one subgraph implements, and that others extend without knowing how. */
final class InterfaceObjectGenerator {

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    InterfaceObjectGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
        this.rand = draft.rand;
    }

    void add() {
        List<Sub> subs = rand.shuffled(draft.subs.stream().filter(sub -> !sub.federation1).toList());
        if (subs.size() < 2) {
            return;
        }
        draft.features.add(Feature.INTERFACE_OBJECT);
        Sub owner = subs.getFirst();
        Type media = draft.type("Media", Kind.INTERFACE);
        media.entityInterface = true;
        Field id = new Field("id", "ID", "%s!", "");
        id.solid = true;
        Field label = new Field("label", "String", "%s", "");
        for (String name : List.of("Book", "Film")) {
            Type type = draft.type(name, Kind.ENTITY);
            type.keys.add("id");
            type.implementsEntityInterface = true;
            type.fields.put("id", id);
            media.members.add(name);
            draft.key(owner, type, "id", false);
            draft.place(owner, type, label, Role.RESOLVES);
            for (int i = rand.between(0, 2); i > 0; i--) {
                Field own = fields.any(type);
                if (!type.fields.containsKey(own.name)) {
                    draft.place(owner, type, own, Role.RESOLVES);
                }
            }
        }
        SubType whole = new SubType(media);
        owner.types.put("Media", whole);
        whole.directives.add("@key(fields: \"id\")");
        draft.place(owner, media, id, Role.RESOLVES);
        draft.place(owner, media, label, Role.RESOLVES);
        reference(owner, "media");
        if (rand.chance(40)) {
            otherInterface(owner, media, label);
        }
        for (Sub other : rand.some(subs.subList(1, subs.size()), 1, 2)) {
            extend(other, media, id, label);
        }
        subs.stream().filter(sub -> !sub.types.containsKey("Media") && rand.chance(50)).forEach(sub -> {
            Type type = draft.types.get(rand.pick("Book", "Film"));
            draft.key(sub, type, "id", false);
            Field more = fields.scalar("more" + sub.name);
            draft.place(sub, type, more, Role.RESOLVES);
        });
    }

    /** Another interface that the implementations have in the same subgraph, for fragments that narrow the first. */
    private void otherInterface(Sub owner, Type media, Field label) {
        draft.features.add(Feature.INTERFACE_OBJECT_OF_ANOTHER_INTERFACE);
        Type named = draft.type("Named", Kind.INTERFACE);
        named.entityInterface = true;
        named.members.addAll(rand.some(media.members, 1, 2));
        owner.types.put("Named", new SubType(named));
        draft.place(owner, named, label, Role.RESOLVES);
    }

    private void extend(Sub sub, Type media, Field id, Field label) {
        SubType here = new SubType(media);
        here.interfaceObject = true;
        sub.types.put("Media", here);
        here.directives.add("@key(fields: \"id\")");
        draft.place(sub, media, id, Role.RESOLVES);
        for (int i = rand.between(1, 2); i > 0; i--) {
            Field extra = rand.chance(70) ? fields.scalar("extra" + sub.name + i)
                    : new Field("linked" + sub.name + i, fields.object("").base, rand.pick("%s", "[%s]"), "");
            if (!sub.types.containsKey("Book") && !sub.types.containsKey("Film") && !extra.base.equals("Found")) {
                draft.place(sub, media, extra, Role.RESOLVES);
            }
        }
        if (rand.chance(40)) {
            label.solid = true;
            draft.place(sub, media, label, Role.EXTERNAL);
            Field made = new Field("made" + sub.name, "String", "%s", "");
            made.computed = true;
            draft.place(sub, media, made, Role.RESOLVES).directives.add("@requires(fields: \"label\")");
            draft.features.add(Feature.REQUIRES_ON_INTERFACE_OBJECT);
        }
        if (rand.chance(60)) {
            reference(sub, "seen" + sub.name);
            draft.features.add(Feature.INTERFACE_OBJECT_REFERENCE);
        }
    }

    private void reference(Sub sub, String name) {
        Type query = draft.type("Query", Kind.ROOT);
        draft.place(sub, query, new Field(name, "Media", rand.pick("%s", "[%s]", "[%s!]"), ""), Role.RESOLVES);
    }
}
