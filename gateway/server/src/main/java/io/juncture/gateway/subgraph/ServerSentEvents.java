package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Subscribes by a POST that is answered with server-sent events. Each stream has a connection of its own. Nothing else is accepted,
 * for Spring for GraphQL would prefer it; what comes nevertheless is understood.
 */
final class ServerSentEvents implements EventSource {

    private static final String TYPE = "text/event-stream";

    private final String url;
    private final int mostBytes;
    private final ForwardedHeaders forwarded;
    private final HttpClient client;

    ServerSentEvents(String url, SubgraphPolicy policy, ForwardedHeaders forwarded, LoopResources loops) {
        this.url = url;
        this.mostBytes = (int) Math.min(Integer.MAX_VALUE - 8, policy.maxResponseSize().toBytes());
        this.forwarded = forwarded;
        this.client = HttpClient.create(ConnectionProvider.newConnection()).runOn(loops)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) policy.connectTimeout().toMillis())
                .disableRetry(true);
    }

    @Override
    public Flux<byte[]> open(SubgraphRequest request, Runnable alive) {
        return client.headers(sent -> write(request, sent)).post().uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(request.body())))
                .response((response, content) -> read(response, content, alive));
    }

    private void write(SubgraphRequest request, HttpHeaders headers) {
        forwarded.forEach(request.context().headers(), headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        headers.set(HttpHeaderNames.ACCEPT, TYPE);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
    }

    private Flux<byte[]> read(HttpClientResponse response, ByteBufFlux content, Runnable alive) {
        var status = response.status().code();
        var type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (status == 200 && type.startsWith(TYPE)) {
            alive.run();
            return Flux.defer(() -> {
                var parser = new EventParser(mostBytes);
                return content.asByteArray().doOnNext(_ -> alive.run()).concatMapIterable(parser::feed, 1)
                        .takeUntil(event -> event.name().equals("complete"))
                        .filter(event -> event.name().equals("next") || event.name().isEmpty())
                        .filter(event -> event.data().length > 0).map(EventParser.Event::data);
            });
        }
        return content.collect(() -> new BoundedBody(mostBytes, -1), BoundedBody::append).map(BoundedBody::bytes)
                .flatMapMany(body -> GraphQLBody.isOne(body) ? Flux.just(body)
                        : Flux.error(CallFailure.ofBody(status, type, body.length)));
    }
}
