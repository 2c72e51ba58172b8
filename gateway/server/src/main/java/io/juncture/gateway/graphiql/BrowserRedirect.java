package io.juncture.gateway.graphiql;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Leads people who open the gateway or its endpoint in a browser to the page; clients that send queries pass. */
final class BrowserRedirect implements WebFilter {

    private static final URI PAGE = URI.create("/graphiql/");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isOfABrowser(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(PAGE);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response.setComplete();
    }

    private static boolean isOfABrowser(ServerHttpRequest request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return false;
        }
        return switch (request.getPath().pathWithinApplication().value()) {
            case "/" -> true;
            case "/graphql" -> request.getQueryParams().isEmpty() && acceptsPages(request.getHeaders());
            default -> false;
        };
    }

    /** Whether pages are named: scripts and command lines accept anything. */
    private static boolean acceptsPages(HttpHeaders headers) {
        try {
            return headers.getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
