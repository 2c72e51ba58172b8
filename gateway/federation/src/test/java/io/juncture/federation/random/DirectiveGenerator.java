package io.juncture.federation.random;

import io.juncture.federation.random.Draft.Field;
import io.juncture.federation.random.Draft.Kind;
import io.juncture.federation.random.Draft.Role;
import io.juncture.federation.random.Draft.Sub;
import io.juncture.federation.random.Draft.SubField;
import io.juncture.federation.random.Draft.SubType;
import io.juncture.federation.random.Draft.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds {@code @requires}, {@code @provides}, {@code @override} and {@code @inaccessible} where they make sense. */
final class DirectiveGenerator {

    private static final Set<String> LEAVES = Set.of("ID", "String", "Int", "Float", "Boolean", Leaves.SHADE, Leaves.COLOR);

    /** What progressive overrides depend on. */
    static final List<String> LABELS = List.of("alpha", "beta");

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    DirectiveGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
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
                        require(type, sub, i);
                    }
                }
            }
        }
        for (Type type : draft.all(Kind.ENTITY)) {
            for (Sub sub : draft.hosts(type)) {
                if (!sub.federation1) {
                    List.copyOf(sub.types.get(type.name).fields.values()).stream().filter(f -> f.role == Role.RESOLVES
                            && f.directives.stream().noneMatch(d -> d.startsWith("@override"))
                            && !f.field.computed && rand.chance(40)).forEach(f -> provide(sub, f));
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

    private void require(Type type, Sub sub, int number) {
        List<Field> others = type.fields.values().stream().filter(f -> !sub.types.get(type.name).fields.containsKey(f.name))
                .filter(f -> !draft.resolvers(type, f).isEmpty() && !f.base.equals(Leaves.ANYTHING)
                        && !f.base.equals("Details")).toList();
        List<String> parts = new ArrayList<>();
        for (Field other : rand.some(others, 1, 2)) {
            selection(sub, type, other).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return;
        }
        String name = rand.pick("sum", "report") + sub.name + number;
        if (type.fields.containsKey(name)) {
            return;
        }
        boolean object = rand.chance(25);
        Field base = fields.object("");
        Field computed = object ? new Field(name, base.base, rand.pick("%s", "[%s]"), "")
                : new Field(name, "String", "%s", rand.chance(20) ? "(a: Int = 3)" : "");
        computed.computed = true;
        SubField placed = draft.place(sub, type, computed, Role.RESOLVES);
        placed.directives.add("@requires(fields: \"" + String.join(" ", parts) + "\")");
        draft.features.add(Feature.REQUIRES);
        if (object) {
            draft.features.add(Feature.REQUIRES_FOR_OBJECT);
        }
    }

    /** What to require of a field, made external here; nothing where it cannot be required. */
    private Optional<String> selection(Sub sub, Type type, Field field) {
        if (LEAVES.contains(field.base)) {
            String argument = argument(field);
            if (!argument.isEmpty()) {
                draft.features.add(Feature.REQUIRES_ARGUMENTS);
            } else if (!field.arguments.isEmpty()) {
                return Optional.empty();
            }
            if (field.computed) {
                draft.features.add(Feature.REQUIRES_CHAINED);
            }
            external(sub, type, field);
            return Optional.of(field.name + argument);
        }
        Type below = draft.types.get(field.base);
        if (field.computed || below == null) {
            return Optional.empty();
        }
        Optional<String> inner = inner(sub, below);
        inner.ifPresent(_ -> {
            external(sub, type, field);
            draft.features.add(Feature.REQUIRES_NESTED);
        });
        return inner.map(text -> field.name + " { " + text + " }");
    }

    private Optional<String> inner(Sub sub, Type below) {
        return switch (below.kind) {
            case VALUE -> below.fields.values().stream().filter(f -> LEAVES.contains(f.base)).findFirst().map(f -> {
                f.solid = true;
                return f.name;
            });
            case ENTITY -> leafBelow(sub, below);
            case UNION, INTERFACE -> {
                if (below.entityInterface) {
                    yield Optional.empty();
                }
                draft.need(sub, below.name);
                Set<String> known = below.kind == Kind.UNION ? sub.types.get(below.name).members : below.members;
                Optional<Type> member = known.stream().filter(sub.types::containsKey).map(draft.types::get)
                        .filter(t -> t.kind == Kind.ENTITY && !sub.types.get(t.name).fields.isEmpty()).findFirst();
                yield member.flatMap(m -> leafBelow(sub, m).map(leaf -> {
                    draft.features.add(Feature.REQUIRES_FRAGMENT);
                    return "... on " + m.name + " { " + leaf + " }";
                }));
            }
            case SPLIT_VALUE, ROOT -> Optional.empty();
        };
    }

    /** A leaf of an entity, external here unless it is resolved here. */
    private Optional<String> leafBelow(Sub sub, Type entity) {
        List<Field> leaves = entity.fields.values().stream().filter(f -> LEAVES.contains(f.base) && f.arguments.isEmpty()
                && !f.computed && !draft.resolvers(entity, f).isEmpty())
                .filter(f -> draft.role(sub, entity, f).map(role -> role != Role.OVERRIDDEN).orElse(true)).toList();
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        Field leaf = rand.pick(leaves);
        draft.need(sub, entity.name);
        leaf.solid = true;
        if (draft.role(sub, entity, leaf).isEmpty()) {
            external(sub, entity, leaf);
        }
        return Optional.of(leaf.name);
    }

    private void external(Sub sub, Type type, Field field) {
        field.solid = true;
        draft.place(sub, type, field, Role.EXTERNAL);
    }

    private static String argument(Field field) {
        return switch (field.arguments) {
            case "(a: Int)", "(a: Int = 7)", "(a: Int = 3)" -> "(a: 5)";
            case "(color: Color!)" -> "(color: RED)";
            default -> "";
        };
    }

    /** Promises fields of the objects that a field gives which this subgraph does not resolve otherwise. */
    private void provide(Sub sub, SubField field) {
        Type below = draft.types.get(field.field.base);
        if (below == null) {
            return;
        }
        if (below.kind == Kind.ENTITY) {
            leafToProvide(sub, below).ifPresent(text -> promise(field, text));
        } else if (below.kind == Kind.INTERFACE && !below.entityInterface || below.kind == Kind.UNION) {
            Set<String> known = below.kind == Kind.UNION ? sub.types.get(below.name).members : below.members;
            known.stream().filter(sub.types::containsKey).map(draft.types::get).filter(t -> t.kind == Kind.ENTITY).findFirst()
                    .ifPresent(member -> leafToProvide(sub, member).ifPresent(text -> {
                        promise(field, "... on " + member.name + " { " + text + " }");
                        draft.features.add(Feature.PROVIDES_FRAGMENT);
                    }));
        }
    }

    private void promise(SubField field, String text) {
        field.directives.add("@provides(fields: \"" + text + "\")");
        draft.features.add(field.field.isList() ? Feature.PROVIDES_LIST : Feature.PROVIDES);
    }

    private Optional<String> leafToProvide(Sub sub, Type entity) {
        SubType here = sub.types.get(entity.name);
        for (Field field : rand.shuffled(entity.fields.values())) {
            Optional<Role> role = draft.role(sub, entity, field);
            boolean free = role.isEmpty() && here != null || role.equals(Optional.of(Role.EXTERNAL));
            boolean shareable = draft.resolvers(entity, field).stream().noneMatch(s -> s.federation1
                    || s.types.get(entity.name).fields.get(field.name).directives.stream().anyMatch(d -> d.startsWith("@override")));
            if (!free || !shareable || field.computed || !field.arguments.isEmpty() || draft.resolvers(entity, field).isEmpty()) {
                continue;
            }
            Type below = draft.types.get(field.base);
            if (below != null && below.kind == Kind.VALUE) {
                draft.place(sub, entity, field, Role.EXTERNAL);
                draft.share(entity, field);
                draft.features.add(Feature.PROVIDES_NESTED);
                return Optional.of(field.name + " { " + below.fields.values().iterator().next().name + " }");
            }
            if (below == null) {
                draft.place(sub, entity, field, Role.EXTERNAL);
                draft.share(entity, field);
                return Optional.of(field.name);
            }
        }
        return Optional.empty();
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

    private long visible(Type type) {
        return type.fields.values().stream().filter(f -> !f.inaccessible && !draft.resolvers(type, f).isEmpty()).count();
    }
}
