package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.gateway.subgraph.SubgraphCalls;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * An engine and its ways to the subgraphs. These are closed some time after the last user has left: an abandoned mutation
 * is still carried out then.
 */
final class Generation {

    private final FederationEngine engine;
    private final SubgraphCalls calls;
    private final Duration linger;
    private final AtomicInteger users = new AtomicInteger(1);

    /** Its first user is who makes it. */
    Generation(FederationEngine engine, SubgraphCalls calls, Duration linger) {
        this.engine = engine;
        this.calls = calls;
        this.linger = linger;
    }

    FederationEngine engine() {
        return engine;
    }

    SubgraphCalls calls() {
        return calls;
    }

    /** Becomes a user, unless there is none left. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Is a user no more. */
    void leave() {
        if (users.decrementAndGet() == 0) {
            Disposable _ = Schedulers.boundedElastic().schedule(calls::close, linger.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
