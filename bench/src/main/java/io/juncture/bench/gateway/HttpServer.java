package io.juncture.bench.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.CompletionStage;

/** As little of a server as answers POST requests with JSON. */
final class HttpServer {

    private static final int MAX_REQUEST = 1 << 20;

    private HttpServer() {
    }

    /** Answers a request, whose path and body these are. */
    @FunctionalInterface
    interface Responder {
        CompletionStage<byte[]> answer(String path, byte[] body);
    }

    static Channel start(EventLoopGroup loops, int port, Responder responder) {
        return new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST),
                                new Connection(responder));
                    }
                })
                .bind("127.0.0.1", port).syncUninterruptibly().channel();
    }

    private static final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final Responder responder;

        Connection(Responder responder) {
            this.responder = responder;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            responder.answer(request.uri(), ByteBufUtil.getBytes(request.content())).whenComplete((body, failure) ->
                    context.writeAndFlush(failure == null ? response(HttpResponseStatus.OK, body)
                            : response(HttpResponseStatus.INTERNAL_SERVER_ERROR, String.valueOf(failure).getBytes())));
        }

        private static DefaultFullHttpResponse response(HttpResponseStatus status, byte[] body) {
            var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            return response;
        }
    }
}
