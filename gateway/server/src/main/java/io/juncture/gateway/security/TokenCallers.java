package io.juncture.gateway.security;

import io.juncture.gateway.request.Caller;
import io.juncture.gateway.request.Callers;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the caller from the token that the security filters have checked. */
final class TokenCallers implements Callers {

    private final BearerTokens tokens;

    TokenCallers(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(JwtAuthenticationToken.class)
                .map(token -> tokens.caller(token.getToken())).defaultIfEmpty(Caller.ANONYMOUS);
    }
}
