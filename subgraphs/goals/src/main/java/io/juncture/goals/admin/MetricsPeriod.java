package io.juncture.goals.admin;

import java.time.Duration;

/** The time to look back over. */
public enum MetricsPeriod {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration length;

    MetricsPeriod(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }
}
