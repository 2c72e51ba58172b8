package io.juncture.gateway.subgraph;

import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * How long a stream has been silent. Only the time during which an event was wanted counts: what a slow client leaves unread
 * in the connection is not the subgraph's silence. One for each stream.
 */
final class Silence {

    /** In the longest silence that is allowed. */
    private static final int CHECKS = 10;

    private final Duration most;
    private final AtomicLong wanted = new AtomicLong();
    private volatile long since = System.nanoTime();
    private volatile boolean endured;

    /** @param most how long it may be; zero for ever */
    Silence(Duration most) {
        this.most = most;
    }

    /** There was a sign of life. */
    void end() {
        since = System.nanoTime();
    }

    /** The same stream; fails with a {@link CallFailure} when it is silent for too long. */
    <T> Flux<T> limit(Flux<T> stream) {
        if (most.isZero()) {
            return stream;
        }
        var tooLong = Flux.interval(most.dividedBy(CHECKS)).onBackpressureDrop().filter(_ -> isTooLong()).next()
                .doOnNext(_ -> endured = true);
        return stream.doOnRequest(this::want).doOnNext(_ -> get()).takeUntilOther(tooLong).concatWith(Mono.defer(() -> endured
                ? Mono.error(new CallFailure(Kind.SILENT, "nothing came for " + most)) : Mono.empty()));
    }

    private boolean isTooLong() {
        return wanted.get() > 0 && System.nanoTime() - since >= most.toNanos();
    }

    private void want(long more) {
        if (wanted.getAndAccumulate(more, Operators::addCap) == 0) {
            end();
        }
    }

    private void get() {
        end();
        wanted.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
    }
}
