package io.juncture.goals;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock and a ticker that move only when a test says so. */
public final class TestTime extends Clock implements Ticker {

    /** Where it starts. */
    public static final Instant START = Instant.parse("2030-01-15T12:00:00Z");

    /** The day on which it starts. */
    public static final LocalDate TODAY = LocalDate.parse("2030-01-15");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Lets time pass. */
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public long read() {
        return Duration.between(START, now.get()).toNanos();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
