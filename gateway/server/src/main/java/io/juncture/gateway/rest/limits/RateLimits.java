package io.juncture.gateway.rest.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.juncture.gateway.rest.dialect.RateLimitClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Counts requests in fixed windows. A client's first window begins with its first request; clients that were silent for a
 * whole window are forgotten, and so are the least active ones when there are too many.
 */
public final class RateLimits {

    private static final int MOST_CLIENTS = 100_000;

    private final InstantSource clock;
    private final TimeMeter meter;
    private final LoadingCache<Key, Windows> clients;

    /** @param clock what time it is */
    public RateLimits(InstantSource clock) {
        this.clock = clock;
        this.meter = new ClockMeter(clock);
        this.clients = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).ticker(meter::currentTimeNanos)
                .executor(Runnable::run)
                .expireAfter(Expiry.<Key, Windows>accessing((_, windows) -> windows.rule().window()))
                .build(key -> new Windows(bucket(key.rule()), clock.instant(), key.rule()));
    }

    private record Key(String family, String rateLimit, String client, RateLimitClass rule) {
    }

    private record Windows(Bucket bucket, Instant first, RateLimitClass rule) {

        Instant start(Instant now) {
            long passed = Duration.between(first, now).dividedBy(rule.window());
            return first.plus(rule.window().multipliedBy(Math.max(0, passed)));
        }
    }

    /**
     * What came of a request.
     *
     * @param allowed    whether it may go on
     * @param limit      requests in a window
     * @param window     how long a window is
     * @param remaining  how many more this window allows
     * @param retryAfter how long until the next window, in whole seconds, at least one
     */
    public record Decision(boolean allowed, int limit, Duration window, long remaining, Duration retryAfter) {

        /** The header that says how many more requests the window allows. */
        public static final String REMAINING = "RateLimit-Remaining";

        /** How clients are told, by the names of response headers. */
        public Map<String, String> headers() {
            return Map.of("RateLimit-Limit", Integer.toString(limit), REMAINING, Long.toString(remaining),
                    "RateLimit-Reset", Long.toString(retryAfter.toSeconds()));
        }
    }

    /**
     * A client's current window.
     *
     * @param client      who
     * @param rateLimit   the name of the limit
     * @param count       requests in this window so far
     * @param limit       requests allowed in it
     * @param windowStart when it began
     * @param windowEnd   when it ends
     */
    public record Usage(String client, String rateLimit, long count, int limit, Instant windowStart, Instant windowEnd) {
    }

    /** Counts a request, unless the window is full. */
    public Decision take(String family, String rateLimit, RateLimitClass rule, String client) {
        Windows windows = clients.get(new Key(family, rateLimit, client, rule));
        ConsumptionProbe probe = windows.bucket().tryConsumeAndReturnRemaining(1);
        Instant now = clock.instant();
        Duration left = Duration.between(now, windows.start(now).plus(rule.window()));
        return new Decision(probe.isConsumed(), rule.limit(), rule.window(), probe.getRemainingTokens(), wholeSeconds(left));
    }

    /** The windows of a family's clients that have counted something, by client. */
    public List<Usage> usage(String family) {
        Instant now = clock.instant();
        return clients.asMap().entrySet().stream().filter(entry -> entry.getKey().family().equals(family))
                .map(entry -> usage(entry.getKey(), entry.getValue(), now)).filter(usage -> usage.count() > 0)
                .sorted(Comparator.comparing(Usage::client).thenComparing(Usage::rateLimit)).toList();
    }

    private static Usage usage(Key key, Windows windows, Instant now) {
        Instant start = windows.start(now);
        return new Usage(key.client(), key.rateLimit(), key.rule().limit() - windows.bucket().getAvailableTokens(),
                key.rule().limit(), start, start.plus(key.rule().window()));
    }

    private Bucket bucket(RateLimitClass rule) {
        return Bucket.builder().withCustomTimePrecision(meter).addLimit(limit -> limit.capacity(rule.limit())
                .refillIntervally(rule.limit(), rule.window())).build();
    }

    private static Duration wholeSeconds(Duration left) {
        return Duration.ofSeconds(Math.max(1, left.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** The clock as Bucket4j reads it. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
