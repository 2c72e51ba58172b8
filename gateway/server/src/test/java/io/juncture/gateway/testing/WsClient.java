package io.juncture.gateway.testing;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

/** A client of the protocol {@code graphql-transport-ws} that says exactly what it is told to. */
public final class WsClient implements AutoCloseable {

    private final Sinks.Many<String> outgoing = Sinks.many().unicast().onBackpressureBuffer();
    private final BlockingQueue<String> incoming = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Disposable connection;

    public WsClient(String url, Map<String, String> headers) {
        connection = HttpClient.create().headers(sent -> headers.forEach(sent::set))
                .websocket(WebsocketClientSpec.builder().protocols("graphql-transport-ws").build())
                .uri(url.replaceFirst("^http", "ws") + "/graphql")
                .handle((in, out) -> {
                    in.receiveCloseStatus().map(WebSocketCloseStatus::code).defaultIfEmpty(-1)
                            .subscribe(closed::complete);
                    return Flux.merge(in.receive().asString().doOnNext(incoming::add).then(),
                            out.sendString(outgoing.asFlux()).then());
                })
                .onErrorResume(failure -> {
                    closed.completeExceptionally(failure);
                    return Mono.empty();
                })
                .subscribe();
    }

    public WsClient say(String message) {
        outgoing.tryEmitNext(message).orThrow();
        return this;
    }

    /** The next message that is no ping. */
    public String hear() throws InterruptedException {
        for (var message = incoming.poll(20, TimeUnit.SECONDS); message != null;
                message = incoming.poll(20, TimeUnit.SECONDS)) {
            if (!message.contains("\"type\":\"ping\"")) {
                return message;
            }
        }
        throw new AssertionError("Nothing was heard");
    }

    /** The next message, of whatever kind. */
    public String hearAny() throws InterruptedException {
        return String.valueOf(incoming.poll(20, TimeUnit.SECONDS));
    }

    public boolean hearsNothing() throws InterruptedException {
        var message = incoming.poll(100, TimeUnit.MILLISECONDS);
        return message == null || message.contains("\"type\":\"ping\"");
    }

    /** The code with which the server closed; fails when there was no connection. */
    public int closedWith() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        connection.dispose();
    }
}
