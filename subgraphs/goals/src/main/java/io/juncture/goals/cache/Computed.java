package io.juncture.goals.cache;

import java.time.OffsetDateTime;

/**
 * What is kept in the cache.
 *
 * @param value        the result
 * @param calculatedAt when it was computed
 * @param millis       how long that took
 */
public record Computed(Object value, OffsetDateTime calculatedAt, double millis) {
}
