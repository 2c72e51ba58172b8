package io.juncture.gateway.graphql;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.limits.RequestSlot;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.security.BearerTokens;
import io.juncture.gateway.stream.StreamProperties;
import io.juncture.gateway.stream.Streams;
import io.juncture.gateway.telemetry.OperationTelemetry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
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
 * origins than the gateway's must be allowed by {@code juncture.cors}. {@code juncture.websockets.active} tells how
 * many there are.
 */
final class TransportWs {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final GatewayException FOREIGN = new GatewayException(new GatewayError(HttpStatus.FORBIDDEN,
            "ORIGIN_NOT_ALLOWED", "Pages of this origin may not open a WebSocket here"));
    private static final GatewayException FULL = new GatewayException(new GatewayError(
            HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS", "The gateway serves too many WebSockets"));

    private final List<String> origins;
    private final StreamProperties limits;
    private final Streams streams;
    private final RequestContexts contexts;
    private final BearerTokens tokens;
    private final GraphQLService service;
    private final OperationTelemetry telemetry;
    private final WebSocketService handshake;
    private final AtomicInteger active = new AtomicInteger();

    /** @param maxMessage bytes of one message of a client */
    TransportWs(CorsProperties cors, int maxMessage, StreamProperties limits, Streams streams, RequestContexts contexts,
            BearerTokens tokens, GraphQLService service, OperationTelemetry telemetry, MeterRegistry registry) {
        this.origins = cors.allowedOrigins();
        this.limits = limits;
        this.streams = streams;
        this.contexts = contexts;
        this.tokens = tokens;
        this.service = service;
        this.telemetry = telemetry;
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
            if (!isAllowed(exchange.getRequest())) {
                throw FOREIGN;
            }
            if (active.incrementAndGet() > limits.maxConnections()) {
                active.decrementAndGet();
                throw FULL;
            }
            RequestSlot.release(exchange);
            return contexts.of(exchange).flatMap(context -> handshake.handleRequest(exchange, new WebSocketHandler() {
                @Override
                public List<String> getSubProtocols() {
                    return List.of(PROTOCOL);
                }

                @Override
                public Mono<Void> handle(WebSocketSession session) {
                    return new TransportWsConnection(session, context, limits, streams, contexts, tokens, service,
                            telemetry).serve();
                }
            })).doFinally(_ -> active.decrementAndGet());
        });
    }

    /** Without an origin it is no browser. */
    private boolean isAllowed(ServerHttpRequest request) {
        var origin = request.getHeaders().getOrigin();
        return origin == null || origins.contains("*") || origins.contains(origin)
                || isOwn(origin, request.getHeaders().getFirst(HttpHeaders.HOST));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
