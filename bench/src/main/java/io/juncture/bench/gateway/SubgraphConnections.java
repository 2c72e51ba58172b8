package io.juncture.bench.gateway;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Kept-alive connections to the subgraphs. For one event loop only. */
final class SubgraphConnections {

    private final Bootstrap bootstrap;
    private final Deque<Connection> idle = new ArrayDeque<>();

    SubgraphConnections(EventLoop loop, String host, int port) {
        this.bootstrap = new Bootstrap().group(loop).channel(NioSocketChannel.class).remoteAddress(host, port)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Connection());
                    }
                });
    }

    /** Sends a request; complete when the last byte of its answer is here. */
    CompletableFuture<Void> send(ByteBuf request) {
        var answered = new CompletableFuture<Void>();
        var known = idle.pollFirst();
        if (known != null) {
            known.send(request, answered);
        } else {
            var connecting = bootstrap.connect();
            connecting.addListener(connected -> {
                if (connected.isSuccess()) {
                    connecting.channel().pipeline().get(Connection.class).send(request, answered);
                } else {
                    answered.completeExceptionally(connected.cause());
                }
            });
        }
        return answered;
    }

    private final class Connection extends SimpleChannelInboundHandler<HttpObject> {

        private CompletableFuture<Void> waiting = new CompletableFuture<>();
        private ChannelHandlerContext context;

        @Override
        public void handlerAdded(ChannelHandlerContext added) {
            context = added;
        }

        void send(ByteBuf request, CompletableFuture<Void> answered) {
            waiting = answered;
            context.writeAndFlush(request);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext read, HttpObject part) {
            if (part instanceof LastHttpContent) {
                idle.addFirst(this);
                waiting.complete(null);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
            waiting.completeExceptionally(cause);
            failed.close();
        }
    }
}
