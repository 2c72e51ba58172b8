package io.juncture.federation.supergraph.access;

import java.util.Set;

/**
 * The rights of whoever sends a request, as far as they were verified.
 *
 * @param authenticated whether it is known who that is
 * @param scopes        the scopes granted, compared exactly
 * @param policies      the names of the policies that grant the caller access, compared exactly
 */
public record Authorization(boolean authenticated, Set<String> scopes, Set<String> policies) {

    /** Somebody of whom nothing is known, and who has no rights. */
    public static final Authorization ANONYMOUS = new Authorization(false, Set.of(), Set.of());

    public Authorization {
        scopes = Set.copyOf(scopes);
        policies = Set.copyOf(policies);
    }
}
