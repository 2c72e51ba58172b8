package io.juncture.gateway.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayDeque;

/**
 * Makes objects that live just long enough to become old, and prints how many MB the old generation had at most. Where that is
 * watched it waits for the watcher, which collects at its own pace, when garbage is more than what lives and 40 MB.
 */
final class Churn {

    private static final int PIECE = 16 << 10;
    private static final int PIECES_A_MEGABYTE = 64;

    private Churn() {
    }

    /** @param arguments MB that live at a time, MB made in all, and {@code watched} where the old generation is */
    public static void main(String[] arguments) throws InterruptedException {
        var live = Integer.parseInt(arguments[0]);
        var made = Integer.parseInt(arguments[1]);
        var old = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst().orElseThrow();
        var bound = arguments[2].equals("watched") ? 2L * live + 40 << 20 : Long.MAX_VALUE;
        if (arguments[2].equals("watched")) {
            OldGeneration.watch().orElseThrow();
        }
        System.out.println(most(old, live, made, bound) >> 20);
    }

    private static long most(MemoryPoolMXBean old, int live, int made, long bound) throws InterruptedException {
        var pieces = new ArrayDeque<byte[]>();
        long most = 0;
        for (int i = 0; i < made * PIECES_A_MEGABYTE; i++) {
            pieces.add(new byte[PIECE]);
            if (pieces.size() > live * PIECES_A_MEGABYTE) {
                pieces.remove();
            }
            if (i % PIECES_A_MEGABYTE == 0) {
                while (old.getUsage().getUsed() > bound) {
                    Thread.sleep(1);
                }
                most = Math.max(most, old.getUsage().getCommitted());
            }
        }
        return most;
    }
}
