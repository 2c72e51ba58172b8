package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.security.BearerTokens;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a bearer token that is not valid count for nothing at endpoints that everybody is let through to: clients send what they have
 * with every request, also with the one that exchanges an expired token for another. Everywhere else such a token is refused, and
 * nothing is open with it that is not open without any.
 */
final class StaleTokenFilter implements WebFilter, Ordered {

    /** A session's cookie is looked at where there is no token; that comes next, and then security. */
    private static final int BEFORE_SESSIONS = -103;
    private static final String SCHEME = "Bearer";
    private static final Pattern BEARER = Pattern.compile(SCHEME + " (\\S+)", Pattern.CASE_INSENSITIVE);

    private final LiveFacade facades;
    private final FeatureFlags flags;
    private final BearerTokens tokens;

    StaleTokenFilter(LiveFacade facades, FeatureFlags flags, BearerTokens tokens) {
        this.facades = facades;
        this.flags = flags;
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || !isOpen(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return isGood(header).flatMap(good -> chain.filter(good ? exchange : withoutToken(exchange)));
    }

    private boolean isOpen(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication().value();
        Optional<Endpoint> endpoint = facades.current().family(path)
                .map(family -> Routes.match(family, path, request.getMethod(), flags::isOn))
                .filter(Routes.Match.Found.class::isInstance).map(found -> ((Routes.Match.Found) found).endpoint());
        return endpoint.filter(found -> found.access() == Access.OPEN).isPresent();
    }

    /** Where it cannot be found out, as while the issuer's keys cannot be had, the token counts for nothing either. */
    private Mono<Boolean> isGood(String header) {
        var token = BEARER.matcher(header);
        return token.matches() ? tokens.caller(token.group(1)).map(_ -> true).onErrorReturn(false) : Mono.just(false);
    }

    private static ServerWebExchange withoutToken(ServerWebExchange exchange) {
        return exchange.mutate().request(request -> request.headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION))).build();
    }

    @Override
    public int getOrder() {
        return BEFORE_SESSIONS;
    }
}
