package io.juncture.goals.graphql;

import io.juncture.goals.admin.MetricsPeriod;
import io.juncture.goals.admin.ResourceUsage;
import io.juncture.goals.admin.SimulationTimes;
import java.time.OffsetDateTime;

/** The GraphQL type {@code SimulationPerformance}. */
public record PerformanceView(
        CacheStatisticsView cache,
        SimulationTimes simulationTimes,
        Resources resourceUsage,
        MetricsPeriod period,
        OffsetDateTime timestamp) {

    /** The GraphQL type {@code ResourceUsage}. */
    public record Resources(Cpu cpuUtilization, Memory memoryUsage) {
    }

    /** The GraphQL type {@code CpuUtilization}. */
    public record Cpu(double averagePercent, double peakPercent) {
    }

    /** The GraphQL type {@code MemoryUsage}. */
    public record Memory(double averageMb, double peakMb) {
    }

    static PerformanceView of(CacheStatisticsView cache, SimulationTimes times, ResourceUsage usage, MetricsPeriod period,
            OffsetDateTime timestamp) {
        return new PerformanceView(cache, times,
                new Resources(new Cpu(rounded(usage.cpuAverage()), rounded(usage.cpuPeak())),
                        new Memory(rounded(usage.heapAverage()), rounded(usage.heapPeak()))),
                period, timestamp);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
