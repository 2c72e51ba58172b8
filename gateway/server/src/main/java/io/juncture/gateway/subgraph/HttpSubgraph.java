package io.juncture.gateway.subgraph;

import io.juncture.federation.executor.SubgraphRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.NettyOutbound;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Sends GraphQL requests to one subgraph over HTTP, through a connection pool of its own. */
final class HttpSubgraph {

    private static final String ACCEPT = "application/graphql-response+json, application/json;q=0.9";

    /** Shorter than the keep-alive of common servers, so that a pooled connection is seldom found closed. */
    private static final Duration MAX_IDLE = Duration.ofSeconds(20);

    private final SubgraphPolicy policy;
    private final ForwardedHeaders forwarded;
    private final ConnectionProvider pool;
    private final Mono<byte[]> call;

    HttpSubgraph(String name, String url, SubgraphPolicy policy, ForwardedHeaders forwarded, LoopResources loops) {
        this.forwarded = forwarded;
        this.policy = policy;
        this.pool = ConnectionProvider.builder("subgraph-" + name)
                .maxConnections(policy.maxConnections())
                .pendingAcquireMaxCount(4 * policy.maxConnections())
                .pendingAcquireTimeout(policy.timeout().multipliedBy(9).dividedBy(10)) // so that it is told from a slow answer
                .maxIdleTime(MAX_IDLE)
                .build();
        this.call = HttpClient.create(pool)
                .runOn(loops)
                .protocol(policy.protocols().toArray(HttpProtocol[]::new))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) policy.connectTimeout().toMillis())
                .disableRetry(true)
                .compress(true)
                .post()
                .uri(URI.create(url))
                .send(this::write)
                .response(this::read)
                .single();
    }

    /** One attempt to ask what is in its context. Fails with a {@link CallFailure}, or with whatever the network says. */
    Mono<byte[]> call() {
        return call;
    }

    /** The same call, or what was made of it, with a request to send. */
    static Mono<byte[]> with(SubgraphRequest request, Mono<byte[]> call) {
        return call.contextWrite(context -> context.put(SubgraphRequest.class, request));
    }

    private Publisher<Void> write(HttpClientRequest http, NettyOutbound outbound) {
        var request = http.currentContextView().get(SubgraphRequest.class);
        var headers = http.requestHeaders();
        forwarded.forEach(request.context().headers(), headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        headers.set(HttpHeaderNames.ACCEPT, ACCEPT);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
        return outbound.sendObject(Unpooled.wrappedBuffer(request.body()));
    }

    private Flux<byte[]> read(HttpClientResponse response, ByteBufFlux content) {
        var status = response.status().code();
        return switch (status) {
            case 401, 503 -> content.then(Mono.<byte[]>error(() -> CallFailure.ofStatus(status))).flux();
            default -> collect(response, content).flatMapMany(body -> understand(response, body));
        };
    }

    private Mono<byte[]> collect(HttpClientResponse response, ByteBufFlux content) {
        var bound = (int) Math.min(Integer.MAX_VALUE - 8, policy.maxResponseSize().toBytes());
        var encoded = response.responseHeaders().contains(HttpHeaderNames.CONTENT_ENCODING);
        return Mono.defer(() -> {
            var length = encoded ? -1 : response.responseHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, -1);
            return content.collect(() -> new BoundedBody(bound, length), BoundedBody::append)
                    .map(BoundedBody::bytes);
        });
    }

    private static Flux<byte[]> understand(HttpClientResponse response, byte[] body) {
        return GraphQLBody.isOne(body) ? Flux.just(body) : Flux.error(CallFailure.ofBody(response.status().code(),
                response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, ""), body.length));
    }

    void close() {
        pool.dispose();
    }
}
