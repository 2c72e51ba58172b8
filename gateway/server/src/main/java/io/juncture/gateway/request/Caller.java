package io.juncture.gateway.request;

import io.juncture.federation.supergraph.access.Authorization;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request, as far as the gateway could verify it. Under {@link #ATTRIBUTE} in the attributes of a
 * {@link io.juncture.federation.executor.RequestContext RequestContext}.
 *
 * @param subject the token's {@code sub}; empty for an anonymous caller
 * @param roles   the token's roles; empty for an anonymous caller
 * @param claims  all claims of the token; empty for an anonymous caller
 * @param authorization what the token grants, where the supergraph asks for it
 */
public record Caller(Optional<String> subject, Set<String> roles, Map<String, Object> claims, Authorization authorization) {

    /** Where a request context carries the caller. */
    public static final String ATTRIBUTE = "juncture.caller";

    public static final Caller ANONYMOUS = new Caller(Optional.empty(), Set.of(), Map.of(), Authorization.ANONYMOUS);

    public Caller {
        roles = Set.copyOf(roles);
        claims = Map.copyOf(claims);
    }

    public boolean isAuthenticated() {
        return subject.isPresent();
    }
}
