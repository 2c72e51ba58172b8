package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.subgraph.CallFailure.Kind;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Subscribes by the protocol {@code graphql-transport-ws}. Each stream has a WebSocket of its own, with pings in its pauses. */
final class TransportWsClient implements EventSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String ID = "1";
    private static final String PING = "{\"type\":\"ping\"}";

    /** The protocol's close codes for callers that are not let in: "Unauthorized", and "Forbidden" before there was an acknowledgement. */
    private static final Set<Integer> REFUSALS = Set.of(4401, 4403);

    /** Between pings at the most: shorter than common proxies wait. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String url;
    private final Duration timeout;
    private final Duration pause;
    private final ForwardedHeaders forwarded;
    private final HttpClient client;
    private final WebsocketClientSpec websocket;

    TransportWsClient(String url, SubgraphPolicy policy, ForwardedHeaders forwarded, LoopResources loops) {
        this.url = url.replaceFirst("^http", "ws");
        this.timeout = policy.timeout();
        this.pause = pause(policy.maxStreamSilence());
        this.forwarded = forwarded;
        this.client = HttpClient.create(ConnectionProvider.newConnection()).runOn(loops)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) policy.connectTimeout().toMillis());
        this.websocket = WebsocketClientSpec.builder().protocols(PROTOCOL)
                .maxFramePayloadLength((int) Math.min(Integer.MAX_VALUE - 8, policy.maxResponseSize().toBytes()))
                .build();
    }

    /** So that a subgraph that lives is never silent for too long. */
    private static Duration pause(Duration maxSilence) {
        var third = maxSilence.dividedBy(3);
        return third.isZero() || third.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : third;
    }

    @Override
    public Flux<byte[]> open(SubgraphRequest request, Runnable alive) {
        return client.headers(sent -> forwarded.forEach(request.context().headers(), sent::set)).websocket(websocket).uri(url)
                .handle((in, out) -> converse(request, in, out, alive));
    }

    /** What a message means for the stream. */
    private sealed interface Step {

        record Event(byte[] response) implements Step {
        }

        record Answer(String message) implements Step {
        }

        record Last(Optional<byte[]> response) implements Step {
        }

        record Nothing() implements Step {
        }
    }

    private Flux<byte[]> converse(SubgraphRequest request, WebsocketInbound in, WebsocketOutbound out, Runnable alive) {
        Sinks.Many<String> outgoing = Sinks.many().unicast().onBackpressureBuffer();
        outgoing.tryEmitNext(initialization(request));
        var acknowledged = Sinks.<Void>empty();
        var over = Sinks.<Void>empty();
        var steps = in.aggregateFrames(websocket.maxFramePayloadLength()).receive().asString()
                .doOnNext(_ -> alive.run())
                .map(message -> step(message, request))
                .concatWith(closed(in))
                .doOnNext(step -> {
                    acknowledged.tryEmitEmpty();
                    if (step instanceof Step.Answer(var message)) {
                        outgoing.tryEmitNext(message);
                    }
                })
                .takeUntil(Step.Last.class::isInstance)
                .concatMap(step -> switch (step) {
                    case Step.Event(var response) -> Mono.just(response);
                    case Step.Last(var response) -> Mono.justOrEmpty(response);
                    case Step.Answer _, Step.Nothing _ -> Mono.<byte[]>empty();
                }, 1)
                .doFinally(_ -> over.tryEmitEmpty());
        var pings = Flux.interval(pause).onBackpressureDrop().map(_ -> PING);
        var sending = out.sendString(outgoing.asFlux().mergeWith(pings).takeUntilOther(over.asMono()))
                .then().thenMany(Flux.<byte[]>empty());
        var late = acknowledged.asMono().timeout(timeout).onErrorMap(CallFailure::of).thenMany(Flux.<byte[]>empty());
        return Flux.merge(1, steps, sending, late);
    }

    private static Mono<Step> closed(WebsocketInbound in) {
        return in.receiveCloseStatus().defaultIfEmpty(WebSocketCloseStatus.ABNORMAL_CLOSURE)
                .flatMap(status -> Mono.error(new CallFailure(
                        REFUSALS.contains(status.code()) ? Kind.UNAUTHENTICATED : Kind.BROKEN, "the WebSocket was closed: " + status)));
    }

    /** The client's headers go along for servers that look for credentials there. */
    private String initialization(SubgraphRequest request) {
        var payload = new LinkedHashMap<String, Object>();
        forwarded.forEach(request.context().headers(), (name, values) -> payload.put(name, values.getFirst()));
        return JSON.writeValueAsString(Map.of("type", "connection_init", "payload", payload));
    }

    private static Step step(String text, SubgraphRequest request) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new CallFailure(Kind.NOT_GRAPHQL, "a message that is not JSON");
        }
        return switch (message.path("type").asString("")) {
            case "connection_ack" -> new Step.Answer(JSON.writeValueAsString(Map.of("id", ID, "type", "subscribe",
                    "payload", new RawValue(new String(request.body(), StandardCharsets.UTF_8)))));
            case "ping" -> new Step.Answer("{\"type\":\"pong\"}");
            case "next" -> new Step.Event(JSON.writeValueAsBytes(message.path("payload")));
            case "error" -> new Step.Last(Optional.of(
                    JSON.writeValueAsBytes(Map.of("errors", message.path("payload")))));
            case "complete" -> new Step.Last(Optional.empty());
            default -> new Step.Nothing();
        };
    }
}
