package io.juncture.goals.graphql;

import io.juncture.goals.cache.CacheStatistics;
import java.time.OffsetDateTime;

/** The GraphQL type {@code SimulationCacheStatistics}. */
public record CacheStatisticsView(
        int size,
        int hitCount,
        int missCount,
        double hitRate,
        double hitRatePercentage,
        String cacheType,
        int uptimeSeconds,
        int memoryBytes,
        String memoryFormatted,
        boolean enabled,
        int defaultTtlSeconds,
        OffsetDateTime timestamp) {

    static CacheStatisticsView of(CacheStatistics statistics) {
        return new CacheStatisticsView(
                statistics.size(),
                clamped(statistics.hitCount()),
                clamped(statistics.missCount()),
                Shares.rounded(statistics.hitRate()),
                Shares.percent(statistics.hitRate()),
                "in_memory",
                statistics.uptimeSeconds(),
                statistics.memoryBytes(),
                Math.ceilDiv(statistics.memoryBytes(), 1024) + " KB",
                statistics.settings().enabled(),
                clamped(statistics.settings().ttl().toSeconds()),
                statistics.timestamp());
    }

    /** GraphQL's Int has 32 bits. */
    private static int clamped(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }
}
