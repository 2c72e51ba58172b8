package io.juncture.goals.admin;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What this process used since the last time somebody collected it. */
@Component
class ResourceSamples {

    private static final double MEBIBYTE = 1 << 20;

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<OffsetDateTime, Usage> minutes = new ConcurrentHashMap<>();
    private final Clock clock;

    ResourceSamples(Clock clock) {
        this.clock = clock;
    }

    /**
     * The samples of one minute.
     *
     * @param samples  how many
     * @param cpuSum   shares of all processors in percent, added up
     * @param cpuPeak  the largest of them
     * @param heapSum  heap in use in MiB, added up
     * @param heapPeak the largest of them
     */
    record Usage(OffsetDateTime minute, long samples, double cpuSum, double cpuPeak, double heapSum, double heapPeak) {

        private Usage plus(Usage other) {
            return new Usage(minute, samples + other.samples, cpuSum + other.cpuSum, Math.max(cpuPeak, other.cpuPeak),
                    heapSum + other.heapSum, Math.max(heapPeak, other.heapPeak));
        }
    }

    /** Looks once. */
    void sample() {
        Runtime runtime = Runtime.getRuntime();
        double cpu = Math.max(0, system.getProcessCpuLoad()) * 100;
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
        add(new Usage(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES), 1, cpu, cpu, heap, heap));
    }

    /** What has been seen; it is forgotten here. */
    List<Usage> drain() {
        return minutes.keySet().stream().flatMap(minute -> Optional.ofNullable(minutes.remove(minute)).stream()).toList();
    }

    /** Notes again what could not be written. */
    void putBack(List<Usage> usages) {
        usages.forEach(this::add);
    }

    private void add(Usage usage) {
        minutes.merge(usage.minute(), usage, Usage::plus);
    }
}
