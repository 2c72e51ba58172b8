package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import java.util.Optional;
import java.util.Set;

/** Adds promises to bring fields along that another subgraph has. */
final class ProvidesGenerator {

    private final Draft draft;
    private final Rand rand;

    ProvidesGenerator(Draft draft) {
        this.draft = draft;
        this.rand = draft.rand;
    }

    /** Promises fields of the objects that a field gives which this subgraph does not resolve otherwise. */
    void provide(Sub sub, SubField field) {
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
}
