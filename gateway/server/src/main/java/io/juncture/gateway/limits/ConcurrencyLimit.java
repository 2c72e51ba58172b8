package io.juncture.gateway.limits;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.errors.GatewayError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns requests away while too many are being answered, rather than let all of them become slow. Watching the gateway
 * stays possible: what is below {@code /actuator} is not counted.
 */
final class ConcurrencyLimit implements WebFilter, Ordered {

    private static final String MANAGEMENT = "/actuator";

    private final int limit;
    private final AtomicInteger active = new AtomicInteger();
    private final ErrorResponder responder;
    private final GatewayError overloaded;
    private final Counter refused;

    ConcurrencyLimit(int limit, Duration retryAfter, ErrorResponder responder, MeterRegistry registry) {
        this.limit = limit;
        this.responder = responder;
        this.overloaded = new GatewayError(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED",
                "The gateway has more than " + limit + " requests to answer (limit max-concurrent-requests)", Map.of(HttpHeaders.RETRY_AFTER, seconds(retryAfter)));
        this.refused = Counter.builder("juncture.requests.refused").tag("reason", "overloaded")
                .description("Requests turned away").register(registry);
        Gauge.builder("juncture.requests.active", active, AtomicInteger::get)
                .description("Requests being answered").register(registry);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (path.equals(MANAGEMENT) || path.startsWith(MANAGEMENT + "/")) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            if (active.incrementAndGet() > limit) {
                active.decrementAndGet();
                refused.increment();
                return responder.respond(exchange, overloaded);
            }
            var slot = new RequestSlot(exchange, active::decrementAndGet);
            return chain.filter(exchange).doFinally(_ -> slot.release());
        });
    }

    private static String seconds(Duration retryAfter) {
        return Long.toString(Math.max(1, retryAfter.toSeconds()));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
