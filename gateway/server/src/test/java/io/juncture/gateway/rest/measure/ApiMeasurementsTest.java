package io.juncture.gateway.rest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.rest.ManualClock;
import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiMeasurementsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final ManualClock clock = new ManualClock();
    private final ApiMeasurements measurements = new ApiMeasurements(clock);

    @Test
    void sumsUpAPeriod() {
        clock.pass(Duration.ofMinutes(10));
        measurements.record("depot", 200, Duration.ofMillis(10), Cache.HIT);
        measurements.record("depot", 200, Duration.ofMillis(20), Cache.HIT);
        measurements.record("depot", 404, Duration.ofMillis(30), Cache.NOT_CACHED);
        measurements.record("depot", 200, Duration.ofMillis(40), Cache.MISS);
        measurements.record("shop", 500, Duration.ofMillis(900), Cache.NOT_CACHED);
        ApiMeasurements.Summary summary = measurements.summary("depot", HOUR);
        assertThat(summary).isEqualTo(new ApiMeasurements.Summary(4, 25, 0.4, 0.25, 2 / 3.0));
    }

    @Test
    void forgetsWhatIsOlderThanThePeriodAndReusesItsSlots() {
        measurements.record("depot", 200, Duration.ofMillis(10), Cache.NOT_CACHED);
        clock.pass(Duration.ofMinutes(59));
        assertThat(measurements.summary("depot", HOUR).requests()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        assertThat(measurements.summary("depot", HOUR).requests()).isZero();
        assertThat(measurements.summary("depot", MONTH).requests()).isEqualTo(1);
        clock.pass(MONTH.minusHours(1));
        measurements.record("depot", 500, Duration.ofMillis(50), Cache.NOT_CACHED);
        assertThat(measurements.summary("depot", MONTH)).isEqualTo(new ApiMeasurements.Summary(1, 50, 1.0 / 43_200, 1, 0));
    }

    @Test
    void hasZeroesWhereNothingHappened() {
        assertThat(measurements.summary("depot", HOUR)).isEqualTo(new ApiMeasurements.Summary(0, 0, 0, 0, 0));
    }
}
