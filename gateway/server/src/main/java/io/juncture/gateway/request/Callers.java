package io.juncture.gateway.request;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells who calls. */
@FunctionalInterface
public interface Callers {

    /** The caller; {@link Caller#ANONYMOUS} when the request carries no token. Never empty. */
    Mono<Caller> of(ServerWebExchange exchange);
}
