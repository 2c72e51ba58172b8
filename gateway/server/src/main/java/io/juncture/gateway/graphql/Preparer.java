package io.juncture.gateway.graphql;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.prepare.Preparation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gets operations ready for execution. What was planned before is there at once; what was not is planned away from the
 * event loops, so that a costly plan delays nobody else. {@code juncture.plan.cache} counts both by {@code result}.
 */
final class Preparer implements AutoCloseable {

    private final Scheduler planning = Schedulers.newParallel("planning", Runtime.getRuntime().availableProcessors(), true);
    private final Counter hits;
    private final Counter misses;

    Preparer(MeterRegistry registry) {
        this.hits = registry.counter("juncture.plan.cache", "result", "hit");
        this.misses = registry.counter("juncture.plan.cache", "result", "miss");
    }

    Mono<Preparation> prepare(FederationEngine engine, GraphQLParams params) {
        return Mono.defer(() -> {
            var known = engine.prepared(params.query(), params.operationName());
            if (known.isPresent()) {
                hits.increment();
                return Mono.just(known.get());
            }
            misses.increment();
            return aside(Mono.fromSupplier(() -> engine.prepare(params.query(), params.operationName())));
        });
    }

    /** Begins work that may have to plan away from the event loops. */
    <T> Mono<T> aside(Mono<T> work) {
        return work.subscribeOn(planning);
    }

    @Override
    public void close() {
        planning.dispose();
    }
}
