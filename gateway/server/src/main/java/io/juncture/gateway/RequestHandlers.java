package io.juncture.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import reactor.netty.NettyPipeline;

/**
 * Puts what the gateway needs for HTTP/1.1 into a connection's pipeline. Where TLS negotiates the version of HTTP (ALPN), that
 * is known after the handshake only; HTTP/2 needs none of it.
 */
final class RequestHandlers {

    private final MeterRegistry registry;

    RequestHandlers(MeterRegistry registry) {
        this.registry = registry;
    }

    void install(ChannelPipeline pipeline) {
        if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
            pipeline.addBefore(NettyPipeline.HttpTrafficHandler, "readingOn", new ReadingOn());
            pipeline.addBefore(NettyPipeline.HttpTrafficHandler, "unreadableRequests", new UnreadableRequests(registry));
        } else if (pipeline.get(NettyPipeline.H2OrHttp11Codec) != null) {
            pipeline.addAfter(NettyPipeline.H2OrHttp11Codec, "negotiated", new Negotiated());
        }
    }

    /** Behind the handler that completes the pipeline when the version is known. */
    private final class Negotiated extends ChannelInboundHandlerAdapter {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslHandshakeCompletionEvent) {
                var pipeline = context.pipeline();
                pipeline.remove(this);
                if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
                    install(pipeline);
                }
            }
            context.fireUserEventTriggered(event);
        }
    }
}
