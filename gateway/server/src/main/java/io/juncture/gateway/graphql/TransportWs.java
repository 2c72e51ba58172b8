package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.limits.RequestSlot;
import io.juncture.gateway.stream.Streams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Accepts WebSockets for the protocol {@code graphql-transport-ws}. Browsers let any page open one, so pages of other
 * origins than the gateway's must be allowed by {@code juncture.cors}, and what browsers send unasked counts only where
 * that allows credentials. {@code juncture.websockets.active} tells how
 * many there are.
 */
final class TransportWs {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final GatewayException FOREIGN = new GatewayException(new GatewayError(HttpStatus.FORBIDDEN,
            "ORIGIN_NOT_ALLOWED", "Pages of this origin may not open a WebSocket here"));
    private static final GatewayException FULL = new GatewayException(new GatewayError(
            HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS", "The gateway serves as many WebSockets as juncture.streams.max-connections allows"));

    private final CorsProperties cors;
    private final Streams streams;
    private final TransportWsOperations operations;
    private final WebSocketService handshake;
    private final AtomicInteger active = new AtomicInteger();

    /** @param maxMessage bytes of one message of a client */
    TransportWs(CorsProperties cors, int maxMessage, Streams streams, TransportWsOperations operations, MeterRegistry registry) {
        this.cors = cors;
        this.streams = streams;
        this.operations = operations;
        this.handshake = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(maxMessage)));
        Gauge.builder("juncture.websockets.active", active, AtomicInteger::get).description("Open WebSockets")
                .register(registry);
    }

    static boolean isWanted(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }

    Mono<Void> upgrade(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            var foreign = isForeign(exchange.getRequest());
            if (foreign && !isAllowed(exchange.getRequest().getHeaders().getOrigin())) {
                throw FOREIGN;
            }
            if (active.incrementAndGet() > streams.limits().maxConnections()) {
                active.decrementAndGet();
                streams.countRefusal();
                throw FULL;
            }
            RequestSlot.release(exchange);
            var leaving = new AtomicBoolean();
            Runnable leave = () -> {
                if (leaving.compareAndSet(false, true)) {
                    active.decrementAndGet();
                }
            };
            return operations.context(exchange, !foreign || cors.allowCredentials())
                    .flatMap(context -> connect(exchange, context, leave)).doOnError(_ -> leave.run()).doOnCancel(leave);
        });
    }

    /** Completes as soon as there is a connection; what happens on it goes on, and ends with {@code leave}. */
    private Mono<Void> connect(ServerWebExchange exchange, RequestContext context, Runnable leave) {
        return handshake.handleRequest(exchange, new WebSocketHandler() {
            @Override
            public List<String> getSubProtocols() {
                return List.of(PROTOCOL);
            }

            @Override
            public Mono<Void> handle(WebSocketSession session) {
                return new TransportWsConnection(session, context, streams, operations).serve().doFinally(_ -> leave.run());
            }
        });
    }

    /** Without an origin it is no browser. */
    private static boolean isForeign(ServerHttpRequest request) {
        var origin = request.getHeaders().getOrigin();
        return origin != null && !isOwn(origin, request.getHeaders().getFirst(HttpHeaders.HOST));
    }

    private boolean isAllowed(String origin) {
        return cors.allowedOrigins().contains("*") || cors.allowedOrigins().contains(origin);
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
