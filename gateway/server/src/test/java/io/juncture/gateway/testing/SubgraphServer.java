package io.juncture.gateway.testing;

import graphql.ExecutionInput;
import graphql.GraphQL;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** A subgraph on a free port that answers truly until it is told to misbehave. */
public final class SubgraphServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One request as it arrived, {@code version} for example {@code HTTP/1.1}. */
    public record Received(String version, HttpHeaders headers, String body) {
    }

    /** An answer other than the true one. */
    @FunctionalInterface
    public interface Behaviour {
        Publisher<Void> answer(HttpServerResponse response, Publisher<Void> truth);
    }

    private final GraphQL graphql;
    private final DisposableServer server;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>((_, truth) -> truth);

    public SubgraphServer(GraphQL graphql) {
        this(graphql, HttpProtocol.HTTP11);
    }

    public SubgraphServer(GraphQL graphql, HttpProtocol protocol) {
        this.graphql = graphql;
        this.server = HttpServer.create().protocol(protocol).host("127.0.0.1").port(0).compress(true)
                .doOnChannelInit((_, channel, _) -> {
                    connections.incrementAndGet();
                    channel.closeFuture().addListener(_ -> connections.decrementAndGet());
                })
                .handle(this::handle).bindNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap(body -> {
            received.add(new Received(request.version().text(), request.requestHeaders().copy(), body));
            return Mono.from(behaviour.get().answer(response, Mono.defer(() -> truth(body, response))));
        });
    }

    private Mono<Void> truth(String body, HttpServerResponse response) {
        Map<?, ?> parameters = JSON.readValue(body, Map.class);
        var input = ExecutionInput.newExecutionInput((String) parameters.get("query"))
                .variables(variables(parameters.get("variables"))).build();
        return Mono.fromFuture(graphql.executeAsync(input)).flatMap(result -> response
                .header("content-type", "application/json")
                .sendString(Mono.just(JSON.writeValueAsString(result.toSpecification()))).then());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(@Nullable Object sent) {
        return sent == null ? Map.of() : (Map<String, Object>) sent;
    }

    /** Answers like this from now on. */
    public void behave(Behaviour next) {
        behaviour.set(next);
    }

    /** Answers truly from now on, and forgets what arrived. */
    public void reset() {
        behaviour.set((_, truth) -> truth);
        received.clear();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.get();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/graphql";
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(30));
    }
}
