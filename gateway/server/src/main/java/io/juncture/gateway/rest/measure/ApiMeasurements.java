package io.juncture.gateway.rest.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the endpoints of each family did during the last thirty days, or since the gateway started. */
public final class ApiMeasurements {

    private static final int MINUTES = 30 * 24 * 60;
    private static final double MICROS_PER_MILLI = 1000.0;

    private final InstantSource clock;
    private final Instant started;
    private final Map<String, MinuteRing> families = new ConcurrentHashMap<>();

    public ApiMeasurements(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Whether an answer came from a cache. */
    public enum Cache {
        HIT, MISS, NOT_CACHED
    }

    /**
     * What a family did in a period.
     *
     * @param requests              how many requests were answered
     * @param averageResponseTimeMs the mean time to answer, in milliseconds; 0 without requests
     * @param requestsPerMinute     requests by the minutes of the period, or since the start when that is shorter
     * @param errorRate             the share of answers with a status of 400 or above, 0 to 1
     * @param cacheHitRate          hits by hits and misses, 0 to 1; 0 without either
     */
    public record Summary(long requests, double averageResponseTimeMs, double requestsPerMinute, double errorRate,
            double cacheHitRate) {
    }

    /** Counts an answer. */
    public void record(String family, int status, Duration duration, Cache cache) {
        families.computeIfAbsent(family, _ -> new MinuteRing(MINUTES)).add(minute(clock.instant()),
                duration.toNanos() / 1000, status >= 400, cache == Cache.HIT, cache == Cache.MISS);
    }

    /** @param period at most thirty days */
    public Summary summary(String family, Duration period) {
        Instant now = clock.instant();
        long last = minute(now);
        MinuteRing ring = families.get(family);
        MinuteRing.Sums sums = ring == null ? MinuteRing.Sums.NONE : ring.sum(last - period.toMinutes() + 1, last);
        Duration up = Duration.between(started, now);
        double minutes = Math.max(1, Math.min(period.toMinutes(), up.toMillis() / 60_000.0));
        return new Summary(sums.requests(), share(sums.micros() / MICROS_PER_MILLI, sums.requests()),
                sums.requests() / minutes, share(sums.failures(), sums.requests()),
                share(sums.hits(), sums.hits() + sums.misses()));
    }

    private static double share(double part, long whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }
}
