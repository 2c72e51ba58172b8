package io.juncture.gateway.graphql;

import io.juncture.gateway.security.ProtectiveHeaders;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * The short way for GraphQL by POST without a token: past the security filters, which would only find that nobody is to be
 * authenticated and everything permitted, and past the search for a handler. Without TLS here, for which those have more to do.
 */
final class AnonymousGraphQL implements WebFilter, Ordered {

    private static final int BEFORE_SECURITY = -101;

    private final String path;
    private final WebHandler graphql;

    AnonymousGraphQL(String path, WebHandler graphql) {
        this.path = path;
        this.graphql = graphql;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isForHere(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        ProtectiveHeaders.add(exchange.getResponse().getHeaders());
        return graphql.handle(exchange);
    }

    private boolean isForHere(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST && request.getSslInfo() == null
                && request.getPath().value().equals(path) && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }
}
