package io.juncture.gateway.security;

import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.Callers;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the caller from the token that the security filters have checked. */
final class TokenCallers implements Callers {

    private final String rolesClaim;

    TokenCallers(String rolesClaim) {
        this.rolesClaim = rolesClaim;
    }

    @Override
    public Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(JwtAuthenticationToken.class)
                .map(token -> caller(token.getToken())).defaultIfEmpty(Caller.ANONYMOUS);
    }

    private Caller caller(Jwt token) {
        var roles = Optional.ofNullable(token.getClaimAsStringList(rolesClaim)).map(Set::copyOf).orElse(Set.of());
        return new Caller(Optional.ofNullable(token.getSubject()), roles, token.getClaims());
    }
}
