package io.juncture.gateway.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayDeque;

/**
 * Makes objects that live just long enough to become old, and prints how many MB the old generation had at most. It waits while
 * the watcher, which has a thread of its own, has not yet seen that its threshold was passed.
 */
final class Churn {

    private static final int PIECE = 16 << 10;

    private Churn() {
    }

    /** @param arguments MB that live at a time, MB made in all, and {@code watched} where the old generation is */
    public static void main(String[] arguments) throws InterruptedException {
        var live = (Integer.parseInt(arguments[0]) << 20) / PIECE;
        var made = (Integer.parseInt(arguments[1]) << 20) / PIECE;
        var old = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst().orElseThrow();
        if (arguments[2].equals("watched")) {
            OldGeneration.watch();
        }
        System.out.println(most(old, live, made) >> 20);
    }

    private static long most(MemoryPoolMXBean old, int live, int made) throws InterruptedException {
        var pieces = new ArrayDeque<byte[]>();
        long most = 0;
        for (int i = 0; i < made; i++) {
            pieces.add(new byte[PIECE]);
            if (pieces.size() > live) {
                pieces.remove();
            }
            if (i % 64 == 0) {
                awaitWatcher(old);
                most = Math.max(most, old.getUsage().getCommitted());
            }
        }
        return most;
    }

    private static void awaitWatcher(MemoryPoolMXBean old) throws InterruptedException {
        while (old.isUsageThresholdExceeded()) {
            Thread.sleep(1);
        }
    }
}
