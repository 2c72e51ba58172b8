package io.juncture.bench.gateway;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends one request again and again over a number of connections, each waiting for its answer, and compares every answer. */
final class Load {

    private static final int MAX_RESPONSE = 4 << 20;
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final URI url;
    private final ByteBuf request;
    private final ByteBuf expected;
    private final EventLoopGroup loops;

    /** @param expected what every answer's body must be, byte by byte */
    Load(URI url, byte[] body, byte[] expected, EventLoopGroup loops) {
        this.url = url;
        this.expected = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(expected));
        this.loops = loops;
        var head = "POST " + url.getPath() + " HTTP/1.1\r\nhost: " + url.getAuthority()
                + "\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: " + body.length + "\r\n\r\n";
        this.request = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body));
    }

    /**
     * What was measured.
     *
     * @param latencies nanoseconds from sending to the last byte
     */
    record Result(long requests, Duration elapsed, Histogram latencies) {

        double perSecond() {
            return requests * 1e9 / elapsed.toNanos();
        }

        double percentileMillis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Runs until there were so many requests or time is up; fails with the first answer that is not the expected one. */
    Result run(int connections, long requests, Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        var run = new Run(begin + time.toNanos(), requests);
        var open = new CountDownLatch(connections);
        var bootstrap = new Bootstrap().group(loops).channel(NioSocketChannel.class).handler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.closeFuture().addListener(_ -> open.countDown());
                channel.pipeline().addLast(new HttpResponseDecoder(), new HttpObjectAggregator(MAX_RESPONSE),
                        new Connection(run));
            }
        });
        for (int i = 0; i < connections; i++) {
            bootstrap.connect(url.getHost(), url.getPort()).addListener(connected -> {
                if (!connected.isSuccess()) {
                    run.fail(connected.cause());
                }
            });
        }
        open.await();
        return run.result(begin);
    }

    /** What the connections of one run share. */
    private static final class Run {

        private final long end;
        private final AtomicLong left;
        private final Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, 3);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(long end, long requests) {
            this.end = end;
            this.left = new AtomicLong(requests);
        }

        boolean goesOn() {
            return System.nanoTime() < end && failure.get() == null && left.getAndDecrement() > 0;
        }

        void answered(long sent) {
            latencies.recordValue(Math.min(System.nanoTime() - sent, LONGEST_NANOS));
        }

        void fail(Throwable cause) {
            failure.compareAndSet(null, cause);
        }

        Result result(long begin) {
            if (failure.get() != null) {
                throw new IllegalStateException("The load test failed", failure.get());
            }
            return new Result(latencies.getTotalCount(), Duration.ofNanos(System.nanoTime() - begin), latencies);
        }
    }

    private final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {

        private final Run run;
        private long sent;
        private boolean waiting;

        Connection(Run run) {
            this.run = run;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            sendOrClose(context);
        }

        private void sendOrClose(ChannelHandlerContext context) {
            waiting = run.goesOn();
            if (waiting) {
                sent = System.nanoTime();
                context.writeAndFlush(request.duplicate());
            } else {
                context.close();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            run.answered(sent);
            if (response.status().code() != 200 || !ByteBufUtil.equals(response.content(), expected)) {
                throw new IllegalStateException("Wrong answer: " + response.status() + ", "
                        + response.content().readableBytes() + " bytes");
            }
            sendOrClose(context);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            run.fail(cause);
            context.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (waiting) {
                run.fail(new IllegalStateException("The gateway closed a connection"));
            }
        }
    }
}
