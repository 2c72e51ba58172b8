package io.juncture.gateway.testing;

import com.apollographql.federation.graphqljava.Federation;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subgraph with a subscription, by server-sent events and by WebSocket. The test decides when prices change. */
public final class PriceServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AtomicReference<Sinks.Many<Map<String, Object>>> prices =
            new AtomicReference<>(Sinks.many().multicast().directBestEffort());
    private final AtomicReference<Optional<String>> instead = new AtomicReference<>(Optional.empty());
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final AtomicInteger listeners = new AtomicInteger();
    private final List<HttpHeaders> received = new CopyOnWriteArrayList<>();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final GraphQL graphql = GraphQL.newGraphQL(Federation.transform(Shop.sdl("prices"),
            RuntimeWiring.newRuntimeWiring()
                    .type("Query", query -> query.dataFetcher("currency", _ -> "EUR"))
                    .type("Subscription", stream -> stream.dataFetcher("prices", call -> prices(call.getArgument("least"))))
                    .build())
            .fetchEntities(call -> call.getArgument("representations"))
            .resolveEntityType(type -> type.getSchema().getObjectType("Product")).build()).build();
    private final DisposableServer server = HttpServer.create().host("127.0.0.1").port(0)
            .doOnChannelInit((_, channel, _) -> channels.add(channel)).handle(this::handle).bindNow();

    private Flux<Map<String, Object>> prices(int least) {
        return prices.get().asFlux().filter(price -> (int) price.get("value") >= least)
                .doOnSubscribe(_ -> listeners.incrementAndGet()).doFinally(_ -> listeners.decrementAndGet());
    }

    /** Tells all who listen. */
    public void price(String product, int value) {
        prices.get().emitNext(Map.of("value", value, "product", Map.of("id", product)),
                (_, result) -> result == Sinks.EmitResult.FAIL_ZERO_SUBSCRIBER && listeners.get() > 0);
    }

    /** Sends something else to the next who is told of a price. */
    public void insteadOfPrice(String event) {
        instead.set(Optional.of(event));
    }

    /** Tells all who listen that no prices follow. */
    public void end() {
        prices.getAndSet(Sinks.many().multicast().directBestEffort()).tryEmitComplete();
    }

    /** Breaks all connections. */
    public void hangUp() {
        channels.forEach(Channel::close);
    }

    /** Forgets what arrived, and waits until nobody listens. */
    public void reset() throws InterruptedException {
        awaitListeners(0);
        received.clear();
        messages.clear();
    }

    /** Waits until so many listen. */
    public void awaitListeners(int count) throws InterruptedException {
        for (int i = 0; i < 3000 && listeners.get() != count; i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
        if (listeners.get() != count) {
            throw new AssertionError(listeners.get() + " listen, not " + count);
        }
    }

    /** The headers of the requests so far. */
    public List<HttpHeaders> received() {
        return received;
    }

    /** What came by WebSocket. */
    public List<JsonNode> messages() {
        return messages;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/graphql";
    }

    /** The gateway's settings for this subgraph beside the shop's two. */
    public String[] settings() {
        return new String[] {"juncture.subgraph-sdls[2].name=prices", "juncture.subgraph-sdls[2].url=" + url(),
            "juncture.subgraph-sdls[2].sdl=classpath:shop/prices.graphqls"};
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        received.add(request.requestHeaders().copy());
        if (request.requestHeaders().contains("upgrade")) {
            return response.sendWebsocket(this::talk,
                    WebsocketServerSpec.builder().protocols("graphql-transport-ws").build());
        }
        return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap(body -> {
            var result = execute(JSON.readTree(body));
            if (result.getData() instanceof Publisher<?> && request.requestHeaders().get("accept").contains("event-stream")) {
                return response.header("content-type", "text/event-stream").sse()
                        .sendString(events(result).map(event -> "event: next\ndata: " + event + "\n\n")
                                .concatWithValues("event: complete\ndata:\n\n").startWith(":\n\n"))
                        .then();
            }
            return response.header("content-type", "application/json")
                    .sendString(Mono.just(JSON.writeValueAsString(result.toSpecification()))).then();
        });
    }

    private Publisher<Void> talk(WebsocketInbound in, WebsocketOutbound out) {
        return out.sendString(in.receive().asString().map(JSON::readTree).doOnNext(messages::add)
                .concatMap(message -> switch (message.path("type").asString()) {
                    case "connection_init" -> Flux.just("{\"type\":\"connection_ack\"}", "{\"type\":\"ping\"}");
                    case "subscribe" -> {
                        var result = execute(message.path("payload"));
                        yield result.getData() instanceof Publisher<?>
                                ? events(result).map(event -> "{\"id\":\"1\",\"type\":\"next\",\"payload\":" + event + "}")
                                        .concatWithValues("{\"id\":\"1\",\"type\":\"complete\"}")
                                : Flux.just("{\"id\":\"1\",\"type\":\"error\",\"payload\":"
                                        + JSON.writeValueAsString(result.toSpecification().get("errors")) + "}");
                    }
                    default -> Flux.<String>empty();
                }));
    }

    private ExecutionResult execute(JsonNode request) {
        return graphql.execute(ExecutionInput.newExecutionInput(request.path("query").asString())
                .variables(JSON.convertValue(request.path("variables"), Map.class)).build());
    }

    private Flux<String> events(ExecutionResult result) {
        return Flux.from(result.<Publisher<ExecutionResult>>getData())
                .map(event -> instead.getAndSet(Optional.empty()).orElseGet(() -> JSON.writeValueAsString(event.toSpecification())));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
