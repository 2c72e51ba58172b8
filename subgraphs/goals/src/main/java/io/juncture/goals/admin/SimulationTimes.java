package io.juncture.goals.admin;

import org.jspecify.annotations.Nullable;

/**
 * How long simulations took, in milliseconds; all but the count are {@code null} when none ran. The mean is exact, the others
 * are right to three significant digits.
 */
public record SimulationTimes(
        @Nullable Double averageMs, @Nullable Double medianMs, @Nullable Double p95Ms, @Nullable Double p99Ms, int count) {
}
