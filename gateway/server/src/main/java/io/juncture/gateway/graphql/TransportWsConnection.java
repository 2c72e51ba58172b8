package io.juncture.gateway.graphql;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.stream.StreamProperties;
import io.juncture.gateway.stream.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * One WebSocket and its operations (protocol {@code graphql-transport-ws}). Responses are asked for as fast as the client
 * reads them. Who breaks the protocol is disconnected with the code that it prescribes.
 */
final class TransportWsConnection {

    private static final String PING = "{\"type\":\"ping\"}";
    private static final int MOST_CONTROLS = 256;

    /** For operations to be completed before the connection is closed. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final WebSocketSession session;
    private final Streams streams;
    private final StreamProperties limits;
    private final TransportWsOperations handling;
    private final Sinks.Many<String> controls = Sinks.many().unicast().onBackpressureBuffer(
            Queues.<String>get(MOST_CONTROLS).get());
    private final Sinks.Many<Flux<String>> operations = Sinks.many().unicast().onBackpressureBuffer();
    private final Sinks.One<CloseStatus> closing = Sinks.one();
    private final Map<String, Sinks.Empty<Void>> active = new ConcurrentHashMap<>();
    private volatile RequestContext context;
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean isClosing;
    private volatile boolean initializing;
    private volatile boolean acknowledged;

    TransportWsConnection(WebSocketSession session, RequestContext context, Streams streams, TransportWsOperations handling) {
        this.session = session;
        this.context = context;
        this.streams = streams;
        this.limits = streams.limits();
        this.handling = handling;
    }

    Mono<Void> serve() {
        if (!TransportWs.PROTOCOL.equals(session.getHandshakeInfo().getSubProtocol())) {
            return session.close(new CloseStatus(4406, "Subprotocol not acceptable"));
        }
        var sending = session.send(Flux.merge(1, controls.asFlux(),
                        operations.asFlux().flatMap(operation -> operation, limits.maxPerConnection() + 1, 1))
                .map(session::textMessage));
        var receiving = session.receive().doOnNext(_ -> lastHeard = System.nanoTime())
                .map(WebSocketMessage::getPayloadAsText).concatMap(this::receive, 1).then();
        var ending = closing.asMono().flatMap(session::close);
        var watching = Flux.interval(limits.heartbeat()).doOnNext(_ -> beat()).then();
        var initialization = Mono.delay(limits.webSocketInitialization()).doOnNext(_ -> {
            if (!acknowledged) {
                close(4408, "Connection initialisation timeout");
            }
        }).then(Mono.<Void>never());
        var stopping = streams.stopping().then(Mono.delay(LAST_WORDS))
                .doOnNext(_ -> close(CloseStatus.GOING_AWAY)).then(Mono.<Void>never());
        return Mono.firstWithSignal(List.of(unlessClosing(receiving), ending, unlessClosing(sending), watching,
                        initialization, stopping))
                .doFinally(_ -> active.values().forEach(Sinks.Empty::tryEmitEmpty));
    }

    /** Closing ends both directions before the close frame is written, which must not be given up then. */
    private Mono<Void> unlessClosing(Mono<Void> direction) {
        return direction.onErrorComplete().then(Mono.defer(() -> isClosing ? Mono.never() : Mono.empty()));
    }

    private void beat() {
        if (System.nanoTime() - lastHeard > 2 * limits.heartbeat().toNanos()) {
            close(CloseStatus.GOING_AWAY);
        } else {
            send(PING);
        }
    }

    private void close(int code, String reason) {
        close(new CloseStatus(code, reason));
    }

    private void close(CloseStatus status) {
        isClosing = true;
        closing.tryEmitValue(status);
    }

    /** Who sends messages that want an answer but reads none is disconnected. */
    private synchronized void send(String control) {
        if (controls.tryEmitNext(control).isFailure()) {
            close(CloseStatus.POLICY_VIOLATION);
        }
    }

    private Mono<Void> receive(String text) {
        switch (TransportWsMessage.read(text)) {
            case TransportWsMessage.Init init -> {
                return initialize(init);
            }
            case TransportWsMessage.Subscribe subscribe -> subscribe(subscribe);
            case TransportWsMessage.Complete complete ->
                    Optional.ofNullable(active.get(complete.id())).ifPresent(Sinks.Empty::tryEmitEmpty);
            case TransportWsMessage.Ping _ -> send("{\"type\":\"pong\"}");
            case TransportWsMessage.Pong _ -> { }
            case TransportWsMessage.Invalid invalid -> close(4400, invalid.reason());
        }
        return Mono.empty();
    }

    private Mono<Void> initialize(TransportWsMessage.Init initialization) {
        if (initializing) {
            close(4429, "Too many initialisation requests");
            return Mono.empty();
        }
        initializing = true;
        return handling.initialized(context, initialization)
                .doOnNext(initialized -> {
                    context = initialized;
                    acknowledged = true;
                    send("{\"type\":\"connection_ack\"}");
                })
                .doOnError(_ -> close(4403, "Forbidden")).onErrorComplete().then();
    }

    private void subscribe(TransportWsMessage.Subscribe request) {
        if (!acknowledged) {
            close(4401, "Unauthorized");
            return;
        }
        Sinks.Empty<Void> cancelled = Sinks.empty();
        if (active.putIfAbsent(request.id(), cancelled) != null) {
            close(4409, "Subscriber for " + request.id() + " already exists");
            return;
        }
        if (active.size() > limits.maxPerConnection()) {
            streams.countRefusal();
            close(4429, "Too many operations");
            return;
        }
        operations.tryEmitNext(handling.run(request, context).takeUntilOther(cancelled.asMono())
                .doFinally(_ -> active.remove(request.id())));
    }
}
