package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.List;
import java.util.Set;

/**
 * Adds {@code @authenticated}, {@code @requiresScopes} and {@code @policy} to object types and their fields, and makes up
 * callers who have some of the rights. What others are computed from stays open, because composition asks whoever computes
 * from it to be protected alike. So do subscriptions: one that is denied has no events to compare.
 */
final class AccessGenerator {

    private static final List<String> SCOPES = List.of("read", "write", "audit");
    private static final List<String> POLICIES = List.of("gold", "staff");

    private final Draft draft;
    private final Rand rand;

    AccessGenerator(Draft draft) {
        this.draft = draft;
        this.rand = draft.rand;
    }

    static Authorization caller(Rand rand) {
        return rand.chance(40) ? Authorization.ANONYMOUS
                : new Authorization(true, Set.copyOf(rand.some(SCOPES, 0, 3)), Set.copyOf(rand.some(POLICIES, 0, 2)));
    }

    void protect() {
        for (Sub sub : draft.subs) {
            for (SubType here : sub.types.values()) {
                boolean object = here.type.kind != Kind.INTERFACE && here.type.kind != Kind.UNION;
                if (!sub.federation1 && (object || here.interfaceObject) && !here.type.name.equals("Subscription")) {
                    here.fields.values().stream().filter(field -> mayBeHidden(field) && rand.chance(10)).forEach(field -> {
                        field.directives.add(requirement());
                        draft.features.add(Feature.ACCESS_FIELD);
                    });
                    if (object && mayBeHidden(here.type) && rand.chance(8)) {
                        here.directives.add(requirement());
                        draft.features.add(Feature.ACCESS_TYPE);
                    }
                }
            }
        }
    }

    private static boolean mayBeHidden(SubField field) {
        return field.role == Role.RESOLVES && !field.field.solid;
    }

    /** Neither required of others nor on the way to what is, nor what a stream brings. */
    private boolean mayBeHidden(Type type) {
        boolean required = draft.features.contains(Feature.REQUIRES_NESTED) || draft.types.containsKey("Lamp");
        return type.kind != Kind.ROOT && !required && draft.all(Kind.ROOT).stream()
                .filter(root -> root.name.equals("Subscription")).flatMap(root -> root.fields.values().stream())
                .noneMatch(field -> leadsTo(field, type));
    }

    private boolean leadsTo(Field field, Type type) {
        return field.base.equals(type.name) || draft.types.containsKey(field.base)
                && draft.types.get(field.base).members.contains(type.name);
    }

    private String requirement() {
        return rand.pick("@authenticated", "@requiresScopes(scopes: [[\"read\"]])",
                "@requiresScopes(scopes: [[\"read\", \"write\"], [\"audit\"]])", "@policy(policies: [[\"gold\"]])",
                "@policy(policies: [[\"gold\", \"staff\"]])");
    }
}
