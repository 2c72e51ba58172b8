package io.juncture.goals.cache;

import io.juncture.subgraph.error.SubgraphException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/**
 * The threads that simulate: as many as configured, none of them an event loop, with a queue of limited length, of which nobody gets
 * more than a share.
 */
public final class SimulationWorkers implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final int share;
    private final ConcurrentMap<String, Integer> pending = new ConcurrentHashMap<>();
    private final Clock clock;
    private final DoubleConsumer timings;

    /**
     * @param workers   how many computations run at once
     * @param queueSize how many may wait
     * @param share     how many of one caller may wait or run
     * @param timings   is told how long each computation took, in milliseconds
     */
    public SimulationWorkers(int workers, int queueSize, int share, Clock clock, DoubleConsumer timings) {
        this.share = share;
        this.clock = clock;
        this.timings = timings;
        this.threads = new ThreadPoolExecutor(workers, workers, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queueSize),
                Thread.ofPlatform().daemon().name("simulation-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs the computation as soon as a thread is free; fails with {@code RATE_LIMITED} when too many wait already, in all or of the
     * caller.
     */
    <T> CompletableFuture<Computed> run(Callable<T> computation, String caller) {
        CompletableFuture<Computed> result = new CompletableFuture<>();
        int mine = pending.merge(caller, 1, Integer::sum);
        result.whenComplete((_, _) -> pending.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1));
        if (mine > share) {
            result.completeExceptionally(SubgraphException.rateLimited(
                    "Too many simulations of yours are waiting; at most %d may.".formatted(share), RETRY_AFTER));
            return result;
        }
        try {
            threads.execute(() -> complete(computation, result));
        } catch (RejectedExecutionException full) {
            result.completeExceptionally(SubgraphException.rateLimited("Too many simulations are waiting.", RETRY_AFTER));
        }
        return result;
    }

    private <T> void complete(Callable<T> computation, CompletableFuture<Computed> result) {
        long start = System.nanoTime();
        try {
            T value = computation.call();
            double millis = (System.nanoTime() - start) / 1e6;
            timings.accept(millis);
            result.complete(new Computed(value, OffsetDateTime.now(clock), millis));
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
