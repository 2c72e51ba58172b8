package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.merge.Alternatives;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.FederationDirective;

/** Who may see a type or field. */
record AccessRequirements(boolean authenticated, Alternatives scopes, Alternatives policies) {

    static AccessRequirements of(Annotated element) {
        return new AccessRequirements(element.has(FederationDirective.AUTHENTICATED),
                alternatives(element, FederationDirective.REQUIRES_SCOPES, "scopes"),
                alternatives(element, FederationDirective.POLICY, "policies"));
    }

    private static Alternatives alternatives(Annotated element, FederationDirective directive, String argument) {
        return element.first(directive).map(applied -> Alternatives.of(applied, argument)).orElse(Alternatives.NONE);
    }

    AccessRequirements and(AccessRequirements other) {
        return new AccessRequirements(authenticated || other.authenticated, scopes.and(other.scopes), policies.and(other.policies));
    }

    /** Whether whoever meets these requirements meets the others too. */
    boolean implies(AccessRequirements other) {
        return (authenticated || !other.authenticated) && scopes.implies(other.scopes) && policies.implies(other.policies);
    }
}
