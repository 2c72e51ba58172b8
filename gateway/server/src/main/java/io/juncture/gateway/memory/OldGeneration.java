package io.juncture.gateway.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Lets the serial collector look for garbage among old objects when they have grown by a quarter. By itself it does so only when
 * the heap has reached its limit, so that a gateway grows to any limit, however little lives. With other collectors, which
 * do this themselves, nothing happens.
 */
final class OldGeneration implements NotificationListener, AutoCloseable {

    private static final String OF_SERIAL_COLLECTOR = "Tenured Gen";

    /** Collecting less than this is not worth a pause. */
    private static final long LEAST = 26L << 20;

    private static final NotificationEmitter EMITTER = (NotificationEmitter) ManagementFactory.getMemoryMXBean();

    private OldGeneration() {
    }

    /** Watches it until closed. */
    static OldGeneration watch() {
        var generation = new OldGeneration();
        ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals(OF_SERIAL_COLLECTOR))
                .findFirst().ifPresent(pool -> {
                    pool.setUsageThreshold(threshold(pool));
                    EMITTER.addNotificationListener(generation, null, pool);
                });
        return generation;
    }

    private static long threshold(MemoryPoolMXBean pool) {
        var usage = pool.getUsage();
        var grown = Math.max(LEAST, usage.getUsed() + usage.getUsed() / 4);
        return usage.getMax() < 0 ? grown : Math.min(grown, usage.getMax());
    }

    @Override
    public void handleNotification(Notification notification, Object pool) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)
                && pool instanceof MemoryPoolMXBean old && old.isUsageThresholdExceeded()) {
            System.gc();
            old.setUsageThreshold(threshold(old));
        }
    }

    @Override
    public void close() {
        try {
            EMITTER.removeNotificationListener(this);
        } catch (ListenerNotFoundException _) {
            // another collector
        }
    }
}
