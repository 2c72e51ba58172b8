package io.juncture.gateway.security;

import io.juncture.federation.supergraph.access.Authorization;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a token grants. */
final class Rights {

    /** RFC 8693, section 4.2 and RFC 9068, section 2.2.3 name the first; several issuers the second. */
    private static final List<String> SCOPE_CLAIMS = List.of("scope", "scp");

    private Rights() {
    }

    /**
     * Of an authenticated caller.
     *
     * @param policyClaims the claims whose values are names of policies
     */
    static Authorization of(Map<String, Object> claims, List<String> policyClaims) {
        Set<String> scopes = SCOPE_CLAIMS.stream().flatMap(name -> texts(claims.get(name)))
                .flatMap(text -> Arrays.stream(text.split(" "))).filter(scope -> !scope.isEmpty()).collect(Collectors.toSet());
        Set<String> policies = policyClaims.stream().flatMap(name -> texts(claims.get(name))).collect(Collectors.toSet());
        return new Authorization(true, scopes, policies);
    }

    /** One text or a list of them; whatever else a claim has grants nothing. */
    private static Stream<String> texts(@Nullable Object claim) {
        return (claim instanceof Collection<?> values ? values.stream() : Stream.ofNullable(claim))
                .filter(String.class::isInstance).map(String.class::cast);
    }
}
