package io.juncture.goals.cache;

import java.time.OffsetDateTime;

/**
 * A computed value and where it came from.
 *
 * @param value        what was computed
 * @param calculatedAt when
 * @param millis       how long that took, in milliseconds, waiting for a free processor left out
 * @param status       whether it came from the cache
 */
public record Answer<T>(T value, OffsetDateTime calculatedAt, double millis, CacheStatus status) {
}
