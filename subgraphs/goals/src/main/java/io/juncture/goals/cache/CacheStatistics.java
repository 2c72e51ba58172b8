package io.juncture.goals.cache;

import java.time.OffsetDateTime;

/**
 * How the cache is doing.
 *
 * @param size          entries held
 * @param hitCount      look-ups that found an entry, since start
 * @param missCount     look-ups that found none, since start
 * @param uptimeSeconds since the cache was created
 * @param memoryBytes   what the entries take, estimated from their content
 * @param settings      how it is set up
 * @param timestamp     when these figures were read
 */
public record CacheStatistics(
        int size,
        long hitCount,
        long missCount,
        int uptimeSeconds,
        int memoryBytes,
        CacheSettings settings,
        OffsetDateTime timestamp) {

    /** Hits as a share of all look-ups, 0 to 1; 0 before the first. */
    public double hitRate() {
        long lookUps = hitCount + missCount;
        return lookUps == 0 ? 0 : (double) hitCount / lookUps;
    }
}
