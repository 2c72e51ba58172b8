package io.juncture.gateway.security;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.errors.GatewayError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers requests that the firewall keeps from all security filters, hence with the headers these would have set. */
final class FirewallRefusal implements ServerExchangeRejectedHandler {

    private static final GatewayError REFUSED = new GatewayError(HttpStatus.BAD_REQUEST, "INVALID_INPUT",
            "The path or a header has characters that are not allowed there");

    private static final GatewayError EMPTY_SEGMENT = new GatewayError(HttpStatus.NOT_FOUND, "NOT_FOUND",
            "Nothing is served at this path: between two slashes something is missing");

    private final ErrorResponder responder;

    FirewallRefusal(ErrorResponder responder) {
        this.responder = responder;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException failure) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Content-Security-Policy", SecurityConfiguration.NOTHING_LOADS);
        headers.set("Referrer-Policy", "no-referrer");
        return responder.respond(exchange, exchange.getRequest().getURI().getRawPath().contains("//") ? EMPTY_SEGMENT : REFUSED);
    }
}
