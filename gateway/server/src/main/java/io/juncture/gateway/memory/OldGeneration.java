package io.juncture.gateway.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets the serial collector look for garbage among old objects at the {@link Pace} of their growth. By itself it does so only
 * when the heap has reached its limit, so that a gateway grows to any limit, however little lives. With other collectors, which
 * do this themselves, nothing happens.
 */
final class OldGeneration implements AutoCloseable {

    private static final String OF_SERIAL_COLLECTOR = "Tenured Gen";
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final MemoryPoolMXBean pool;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("old-generation").factory());
    private Pace pace = Pace.initial(System.nanoTime());

    private OldGeneration(MemoryPoolMXBean pool) {
        this.pool = pool;
    }

    /** Watches it until closed; empty with other collectors. */
    static Optional<OldGeneration> watch() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals(OF_SERIAL_COLLECTOR))
                .findFirst().map(pool -> {
                    var generation = new OldGeneration(pool);
                    generation.looks.scheduleWithFixedDelay(generation::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS,
                            TimeUnit.MILLISECONDS);
                    return generation;
                });
    }

    /** Frees soon what the start has left behind. */
    void started() {
        looks.execute(() -> collect(System.nanoTime()));
    }

    private void look() {
        var now = System.nanoTime();
        if (pace.isDue(used(), now)) {
            collect(now);
        }
    }

    private void collect(long began) {
        System.gc();
        var ended = System.nanoTime();
        pace = new Pace(used(), ended - began, ended);
    }

    private long used() {
        return pool.getUsage().getUsed();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
