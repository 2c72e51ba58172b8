package io.juncture.profiler.identity;

import java.time.Duration;

/**
 * How often something may be done in a while, by whomever it is counted.
 *
 * @param purpose what is done; it counts separately for each
 * @param most how many times in a period
 * @param period begins with the first time; when it is over, all are forgotten
 */
public record Budget(String purpose, int most, Duration period) {}
