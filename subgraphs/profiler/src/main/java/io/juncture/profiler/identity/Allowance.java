package io.juncture.profiler.identity;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param purpose what is tried; attempts count separately for each
 * @param free how many attempts in a row, at least 2, may be made before one must wait
 * @param firstWait how long after the last free attempt; each further one doubles it
 * @param longestWait what the wait does not exceed; after twice that time without an attempt all are forgotten
 */
public record Allowance(String purpose, int free, Duration firstWait, Duration longestWait) {}
