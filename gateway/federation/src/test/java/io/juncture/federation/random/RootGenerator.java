package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.Type;
import java.util.List;
import java.util.Locale;

/** Makes up root fields, and objects without a key that several subgraphs complete. */
final class RootGenerator {

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    RootGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
        this.rand = draft.rand;
    }

    /** Objects without a key whose fields are spread: each is reached through a parent that all have. */
    void splitValues() {
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

    void roots() {
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
        if (rand.chance(25)) {
            subscriptions();
        }
        if (rand.chance(30)) {
            Type mutation = draft.type("Mutation", Kind.ROOT);
            draft.features.add(Feature.MUTATION);
            for (Sub sub : rand.some(draft.subs, 1, 3)) {
                for (int i = 0; i < rand.between(1, 2); i++) {
                    Field field = new Field("do" + sub.name.toUpperCase(java.util.Locale.ROOT) + i, "String", "%s", "");
                    draft.place(sub, mutation, field, Role.RESOLVES);
                }
                if (rand.chance(40)) {
                    Type touched = rand.pick(draft.all(Kind.ENTITY).stream().filter(t -> !t.implementsEntityInterface).toList());
                    draft.place(sub, mutation, new Field("touch" + sub.name, touched.name, "%s", ""), Role.RESOLVES);
                }
            }
        }
    }

    /**
     * Streams of objects that their subgraph knows: others complete each event. A null that takes the whole event along would
     * end the monolith's stream, so that events may be null.
     */
    private void subscriptions() {
        Type subscription = draft.type("Subscription", Kind.ROOT);
        draft.features.add(Feature.SUBSCRIPTION);
        for (Sub sub : rand.some(draft.subs, 1, 2)) {
            List<Type> known = sub.types.values().stream().map(t -> t.type).filter(t -> t.kind == Kind.ENTITY || t.kind == Kind.UNION
                    || t.kind == Kind.INTERFACE).toList();
            String base = known.isEmpty() ? "String" : rand.pick(known).name;
            draft.place(sub, subscription, new Field("on" + sub.name, base, "%s", ""), Role.RESOLVES);
        }
    }
}
