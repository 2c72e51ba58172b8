package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds fields that are computed from others. */
final class RequiresGenerator {

    private static final Set<String> LEAVES = Set.of("ID", "String", "Int", "Float", "Boolean", Leaves.SHADE, Leaves.COLOR);

    private final Draft draft;
    private final FieldGenerator fields;
    private final Rand rand;

    RequiresGenerator(Draft draft, FieldGenerator fields) {
        this.draft = draft;
        this.fields = fields;
        this.rand = draft.rand;
    }

    void require(Type type, Sub sub, int number) {
        List<Field> others = type.fields.values().stream().filter(f -> !sub.types.get(type.name).fields.containsKey(f.name))
                .filter(f -> !draft.resolvers(type, f).isEmpty() && !f.base.equals(Leaves.ANYTHING)
                        && !f.base.equals("Details")).toList();
        List<String> parts = new ArrayList<>();
        List<Field> required = new ArrayList<>();
        for (Field other : rand.some(others, 1, 2)) {
            selection(sub, type, other).ifPresent(part -> {
                parts.add(part);
                required.add(other);
            });
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
        required.forEach(other -> note(type, sub, computed, other));
        SubField placed = draft.place(sub, type, computed, Role.RESOLVES);
        placed.directives.add("@requires(fields: \"" + String.join(" ", parts) + "\")");
        draft.features.add(Feature.REQUIRES);
        if (object) {
            draft.features.add(Feature.REQUIRES_FOR_OBJECT);
        }
    }

    private void note(Type type, Sub sub, Field computed, Field required) {
        computed.requirements = Math.max(computed.requirements, required.requirements + 1);
        draft.resolvers(type, required).forEach(from -> computed.requiredFrom.add(from.name));
        if (computed.requirements > 2) {
            draft.features.add(Feature.REQUIRES_THREE_DEEP);
        }
        if (required.requiredFrom.contains(sub.name)) {
            draft.features.add(Feature.REQUIRES_CIRCULAR);
        }
        if (draft.subs.stream().anyMatch(other -> draft.role(other, type, required).equals(Optional.of(Role.OVERRIDDEN)))) {
            draft.features.add(Feature.REQUIRES_OVERRIDDEN);
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
}
