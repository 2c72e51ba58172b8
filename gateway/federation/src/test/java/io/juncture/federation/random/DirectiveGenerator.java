package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.Type;
import java.util.List;
import java.util.Optional;

/** Adds {@code @requires}, {@code @provides}, {@code @override} and {@code @inaccessible} where they make sense. */
final class DirectiveGenerator {

    /** What progressive overrides depend on. */
    static final List<String> LABELS = List.of("alpha", "beta");

    private final Draft draft;
    private final RequiresGenerator requires;
    private final ProvidesGenerator provides;
    private final Rand rand;

    DirectiveGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.requires = new RequiresGenerator(draft, fields);
        this.provides = new ProvidesGenerator(draft);
        this.rand = draft.rand;
    }

    void add() {
        for (Type type : draft.all(Kind.ENTITY)) {
            for (Sub sub : draft.hosts(type)) {
                if (rand.chance(25)) {
                    override(type, sub);
                }
            }
        }
        for (Type type : draft.all(Kind.ENTITY)) {
            for (Sub sub : rand.shuffled(draft.enterable(type))) {
                for (int i = 0; i < 2; i++) {
                    if (rand.chance(35)) {
                        requires.require(type, sub, i);
                    }
                }
            }
        }
        for (Type type : draft.all(Kind.ENTITY)) {
            for (Sub sub : draft.hosts(type)) {
                if (!sub.federation1) {
                    List.copyOf(sub.types.get(type.name).fields.values()).stream().filter(f -> f.role == Role.RESOLVES
                            && f.directives.stream().noneMatch(d -> d.startsWith("@override"))
                            && !f.field.computed && rand.chance(40)).forEach(f -> provides.provide(sub, f));
                }
            }
        }
    }

    private void override(Type type, Sub from) {
        Sub to = rand.pick(draft.enterable(type));
        if (to.federation1 || to == from) {
            return;
        }
        Optional<SubField> found = from.types.get(type.name).fields.values().stream()
                .filter(f -> f.role == Role.RESOLVES && f.directives.isEmpty() && !f.field.solid)
                .filter(f -> !to.types.get(type.name).fields.containsKey(f.field.name))
                .filter(f -> draft.resolvers(type, f.field).size() == 1).findFirst();
        found.ifPresent(field -> {
            from.types.get(type.name).fields.put(field.field.name, new SubField(field.field, Role.OVERRIDDEN));
            field.field.progressive = draft.enterable(type).contains(from) && rand.chance(50);
            String label = field.field.progressive ? ", label: \"" + rand.pick(LABELS) + "\"" : "";
            draft.place(to, type, field.field, Role.RESOLVES).directives.add("@override(from: \"" + from.name + "\"" + label + ")");
            draft.features.add(field.field.progressive ? Feature.OVERRIDE_PROGRESSIVE : Feature.OVERRIDE);
        });
        if (found.isEmpty() || rand.chance(20)) {
            from.types.get(type.name).fields.values().stream().filter(f -> !from.federation1 && f.role == Role.RESOLVES
                    && f.directives.isEmpty() && !f.field.solid).findFirst().ifPresent(f -> {
                        f.directives.add("@override(from: \"gone\")");
                        draft.features.add(Feature.OVERRIDE_FROM_ABSENT);
                    });
        }
    }

    /** Hides fields and types from clients. */
    void hide() {
        for (Type type : draft.all(Kind.ENTITY)) {
            boolean inInterface = draft.all(Kind.INTERFACE).stream().anyMatch(i -> i.members.contains(type.name));
            for (Field field : type.fields.values()) {
                boolean common = draft.all(Kind.INTERFACE).stream().anyMatch(i -> i.members.contains(type.name)
                        && i.fields.containsKey(field.name));
                boolean modern = draft.subs.stream().allMatch(s -> !s.federation1 || draft.role(s, type, field).isEmpty());
                if (!common && modern && rand.chance(10) && visible(type) > 1) {
                    field.inaccessible = true;
                    draft.features.add(Feature.INACCESSIBLE_FIELD);
                }
            }
            boolean modern = draft.hosts(type).stream().noneMatch(s -> s.federation1);
            boolean usedByUnionOnly = draft.types.values().stream().flatMap(t -> t.fields.values().stream())
                    .noneMatch(f -> f.base.equals(type.name) && !f.inaccessible);
            boolean spare = draft.all(Kind.UNION).stream().filter(u -> u.members.contains(type.name)).allMatch(u ->
                    draft.hosts(u).stream().flatMap(s -> s.types.get(u.name).members.stream())
                            .anyMatch(m -> !m.equals(type.name) && !draft.types.get(m).inaccessible));
            if (!inInterface && modern && usedByUnionOnly && spare && !draft.hosts(type).isEmpty() && rand.chance(30)) {
                type.inaccessible = true;
                draft.features.add(Feature.INACCESSIBLE_TYPE);
            }
        }
    }

    /** Hides an argument that only the subgraphs have, which are then never asked with it. */
    void hideArguments() {
        draft.types.values().forEach(type -> type.fields.values().stream().filter(field -> !field.arguments.isEmpty()
                && draft.hosts(type).stream().noneMatch(sub -> sub.federation1) && rand.chance(10)).forEach(field -> {
                    field.hiddenArgument = "hush: Int = 1 @inaccessible";
                    draft.features.add(Feature.INACCESSIBLE_ARGUMENT);
                }));
    }

    private long visible(Type type) {
        return type.fields.values().stream().filter(f -> !f.inaccessible && !draft.resolvers(type, f).isEmpty()).count();
    }
}
