package io.juncture.bench.planning;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Measures memory and processor time. Start the JVM with a small young generation, so that there are collections to measure after. */
final class Heap {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Heap() {
    }

    /** Bytes that this thread allocated until now. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Processor nanoseconds that this thread used until now. */
    static long processorNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Megabytes in use after the worst collection while some work runs, beyond those before: an upper bound of what lives. */
    static double peak(Runnable work) {
        AtomicLong most = new AtomicLong();
        NotificationListener listener = (notification, _) -> {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            long used = info.getGcInfo().getMemoryUsageAfterGc().values().stream().mapToLong(MemoryUsage::getUsed).sum();
            most.accumulateAndGet(used, Math::max);
        };
        System.gc();
        long before = heapAndMore();
        try {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
            }
            work.run();
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remove(listener);
        }
        return Math.max(0, most.get() - before) / 1048576.0;
    }

    /** Everything that collectors report about. */
    private static long heapAndMore() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static void remove(NotificationListener listener) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            } catch (javax.management.ListenerNotFoundException _) {
                continue;
            }
        }
    }
}
