package io.juncture.gateway.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when told to. */
public final class ManualClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-01T10:00:15Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
