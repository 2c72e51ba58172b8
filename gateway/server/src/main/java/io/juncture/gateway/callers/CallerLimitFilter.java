package io.juncture.gateway.callers;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.request.Callers;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.rest.limits.RateLimits.Decision;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds requests of every kind to what their tokens bind them to. Behind the security filters, which have checked the token. */
final class CallerLimitFilter implements WebFilter, Ordered {

    private static final int BEHIND_SECURITY = -99;

    private final CallerLimits limits;
    private final Callers callers;
    private final ClientAddresses addresses;
    private final ErrorResponder responder;

    CallerLimitFilter(CallerLimits limits, Callers callers, ClientAddresses addresses, ErrorResponder responder) {
        this.limits = limits;
        this.callers = callers;
        this.addresses = addresses;
        this.responder = responder;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.bindTokens()) {
            return chain.filter(exchange);
        }
        return callers.of(exchange)
                .doOnNext(caller -> limits.admit(caller, addresses.of(exchange.getRequest())))
                .doOnNext(caller -> limits.countRequest(caller).ifPresent(decision -> tell(decision, exchange.getResponse())))
                .map(_ -> chain.filter(exchange))
                .onErrorResume(GatewayException.class, refused -> Mono.just(responder.respond(exchange, refused.error())))
                .flatMap(answer -> answer);
    }

    /** Of several limits, the client is told of the one that leaves least. */
    private static void tell(Decision decision, ServerHttpResponse response) {
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            var told = response.getHeaders().getFirst(Decision.REMAINING);
            if (told == null || Long.parseLong(told) > decision.remaining()) {
                decision.headers().forEach(response.getHeaders()::set);
            }
        }));
    }

    @Override
    public int getOrder() {
        return BEHIND_SECURITY;
    }
}
