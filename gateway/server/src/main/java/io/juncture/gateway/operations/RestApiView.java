package io.juncture.gateway.operations;

import io.juncture.gateway.rest.dialect.RateLimitClass;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.measure.ApiMeasurements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The values of the types about REST families; component names are the schema's field names. */
final class RestApiView {

    private RestApiView() {
    }

    record Metrics(int requestCount, double averageResponseTimeMs, double requestsPerMinute, double errorRate,
            double cacheHitRate) {

        static Metrics of(ApiMeasurements.Summary summary) {
            return new Metrics(Math.toIntExact(Math.min(summary.requests(), Integer.MAX_VALUE)),
                    rounded(summary.averageResponseTimeMs(), 2), rounded(summary.requestsPerMinute(), 2),
                    rounded(summary.errorRate(), 4), rounded(summary.cacheHitRate(), 4));
        }
    }

    record Limit(String name, int limit, int windowSeconds, double limitPerMinute) {

        static Limit of(String name, RateLimitClass rule) {
            int seconds = Math.toIntExact(rule.window().toSeconds());
            return new Limit(name, rule.limit(), seconds, rounded(rule.limit() * 60.0 / seconds, 2));
        }
    }

    record Usage(String key, int count, OffsetDateTime windowStart, OffsetDateTime windowEnd, int remainingSeconds) {

        static Usage of(RateLimits.Usage usage, Instant now) {
            Duration left = Duration.between(now, usage.windowEnd());
            return new Usage(usage.client() + ":" + usage.rateLimit(), Math.toIntExact(usage.count()),
                    usage.windowStart().atOffset(ZoneOffset.UTC), usage.windowEnd().atOffset(ZoneOffset.UTC),
                    Math.toIntExact(left.plusSeconds(1).minusNanos(1).toSeconds()));
        }
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
