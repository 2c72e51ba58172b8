package io.juncture.gateway.graphql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Fills the pauses of a stream. */
final class Heartbeat {

    private Heartbeat() {
    }

    /** The same items, and a beat whenever there was none for a period. The items keep their back-pressure. */
    static <T> Flux<T> into(Flux<T> items, Duration period, T beat) {
        return Flux.defer(() -> {
            var last = new AtomicLong(System.nanoTime());
            var done = Sinks.<Void>empty();
            var beats = Flux.interval(period).onBackpressureDrop()
                    .filter(_ -> System.nanoTime() - last.get() >= period.toNanos() * 9 / 10)
                    .map(_ -> beat).takeUntilOther(done.asMono());
            return Flux.merge(1, items.doOnNext(_ -> last.set(System.nanoTime())).doFinally(_ -> done.tryEmitEmpty()), beats);
        });
    }
}
