package io.juncture.gateway.session;

import io.juncture.gateway.request.Session;
import io.juncture.gateway.security.BearerTokens;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Makes a bearer token of a session's cookie, before anything else looks for one, so that behind this filter cookies do not
 * matter. A request with credentials of its own keeps these. A token that has expired counts for nothing: browsers send it
 * until they get another, and must be able to log in. Nor does a cookie in a request that may change something, unless it
 * comes with the CSRF token; for GraphQL, where any request is a POST, that is judged when the operation is known.
 */
final class SessionFilter implements WebFilter, Ordered {

    private static final int BEFORE_SECURITY = -102;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,8192}");

    private final SessionProperties properties;
    private final String graphqlPath;
    private final BearerTokens tokens;

    SessionFilter(SessionProperties properties, String graphqlPath, BearerTokens tokens) {
        this.properties = properties;
        this.graphqlPath = graphqlPath;
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var cookie = request.getCookies().getFirst(properties.cookie());
        if (cookie == null || !TOKEN.matcher(cookie.getValue()).matches()
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        var token = cookie.getValue();
        var proven = CsrfToken.isProof(request.getHeaders().getFirst(properties.csrfHeader()), token);
        exchange.getAttributes().put(Session.ATTRIBUTE, proven ? Session.PROVEN : Session.UNPROVEN);
        if (!proven && !mayGoOn(request)) {
            return chain.filter(exchange);
        }
        return isGood(token).flatMap(good -> chain.filter(good ? bearing(token, exchange) : exchange));
    }

    private boolean mayGoOn(ServerHttpRequest request) {
        return HARMLESS.contains(request.getMethod()) || request.getPath().value().equals(graphqlPath);
    }

    private Mono<Boolean> isGood(String token) {
        return tokens.caller(token).map(_ -> true)
                .onErrorResume(JwtException.class, _ -> Mono.just(false))
                .onErrorReturn(true);
    }

    private static ServerWebExchange bearing(String token, ServerWebExchange exchange) {
        return exchange.mutate().request(request -> request.headers(headers -> headers.setBearerAuth(token))).build();
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }
}
