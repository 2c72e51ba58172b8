package io.juncture.goals.cache;

import io.juncture.subgraph.error.SubgraphException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** The threads that simulate: as many as configured, none of them an event loop, with a queue of limited length. */
public final class SimulationWorkers implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final Clock clock;
    private final DoubleConsumer timings;

    /**
     * @param workers   how many computations run at once
     * @param queueSize how many may wait
     * @param timings   is told how long each computation took, in milliseconds
     */
    public SimulationWorkers(int workers, int queueSize, Clock clock, DoubleConsumer timings) {
        this.clock = clock;
        this.timings = timings;
        this.threads = new ThreadPoolExecutor(workers, workers, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queueSize),
                Thread.ofPlatform().daemon().name("simulation-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs the computation as soon as a thread is free; fails with {@code RATE_LIMITED} when too many wait already. */
    <T> CompletableFuture<Computed> run(Callable<T> computation) {
        CompletableFuture<Computed> result = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(computation, result));
        } catch (RejectedExecutionException full) {
            result.completeExceptionally(SubgraphException.rateLimited(RETRY_AFTER));
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
