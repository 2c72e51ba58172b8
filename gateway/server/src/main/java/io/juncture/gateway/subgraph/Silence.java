package io.juncture.gateway.subgraph;

import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
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
    private final LongSupplier nanoTime;
    private volatile long since;
    private volatile boolean endured;

    /** @param most how long it may be; zero for ever */
    Silence(Duration most) {
        this(most, System::nanoTime);
    }

    /** @param nanoTime what the time is, in nanoseconds since any */
    Silence(Duration most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** There was a sign of life. */
    void end() {
        since = nanoTime.getAsLong();
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
        return wanted.get() > 0 && nanoTime.getAsLong() - since >= most.toNanos();
    }

    private void want(long more) {
        if (wanted.get() == 0) {
            end(); // first: what is wanted counts from here on
        }
        wanted.accumulateAndGet(more, Operators::addCap);
    }

    private void get() {
        end();
        wanted.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
    }
}
