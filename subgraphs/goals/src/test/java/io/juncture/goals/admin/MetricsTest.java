package io.juncture.goals.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.juncture.goals.GoalsTest;
import io.juncture.goals.admin.SimulationTimings.Timing;
import io.juncture.goals.settings.GoalsProperties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MetricsTest extends GoalsTest {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2020-05-05T05:05:00Z");

    @Autowired
    private MetricsRepository repository;

    @Autowired
    private Metrics metrics;

    @Autowired
    private GoalsProperties properties;

    @Test
    void quantilesAreThoseOfAllSimulations() {
        OffsetDateTime future = OffsetDateTime.parse("2040-01-01T00:00:00Z");
        repository.addTimings(IntStream.rangeClosed(1, 100)
                .mapToObj(millis -> new Timing(future.plusMinutes(millis % 7), millis, 1, millis)).toList()).block();
        assertThat(repository.times(future).block()).isEqualTo(new SimulationTimes(50.5, 50.0, 95.0, 99.0, 100));
    }

    @Test
    void withoutSimulationsThereAreNoTimes() {
        OffsetDateTime never = OffsetDateTime.parse("2099-01-01T00:00:00Z");
        assertThat(repository.times(never).block()).isEqualTo(new SimulationTimes(null, null, null, null, 0));
    }

    @Test
    void measurementsOfOneMinuteAreAddedUpAndOldOnesDeleted() {
        metrics.flush().block(); // what other tests have simulated
        Timing timing = new Timing(LONG_AGO, 12.3, 2, 24.6);
        repository.addTimings(List.of(timing)).then(repository.addTimings(List.of(timing))).block();
        assertThat(repository.times(LONG_AGO).block()).satisfies(times -> assertThat(times.count()).isGreaterThanOrEqualTo(4));
        int before = repository.times(LONG_AGO).block().count();
        metrics.flush().block();
        assertThat(repository.times(LONG_AGO).block().count()).isEqualTo(before - 4);
    }

    @Test
    void whatCannotBeWrittenIsKeptWholeForTheNextTime() {
        OffsetDateTime minute = OffsetDateTime.parse("2021-05-05T05:05:00Z");
        List<Timing> unwritable = List.of(new Timing(minute, 1, 1, 1), new Timing(minute.withYear(400_000), 1, 1, 1));
        SimulationTimings timings = new SimulationTimings(time);
        timings.putBack(unwritable);
        ResourceSamples samples = new ResourceSamples(time);
        Metrics failing = new Metrics(timings, samples, repository, properties, time);
        int before = repository.times(minute).block().count();
        assertThatThrownBy(() -> failing.resources(MetricsPeriod.HOUR).block()).isNotNull();
        assertThat(repository.times(minute).block().count()).isEqualTo(before);
        assertThat(timings.drain()).hasSameElementsAs(unwritable);
        assertThat(samples.drain()).hasSize(1);
    }

    @Test
    void timesAreRoundedToThreeDigitsAndTheirSumIsExact() {
        SimulationTimings timings = new SimulationTimings(time);
        timings.record(123.456);
        timings.record(123.444);
        timings.record(0.0123456);
        List<Timing> drained = timings.drain();
        assertThat(drained).hasSize(2).anySatisfy(timing -> {
            assertThat(timing.millis()).isEqualTo(123.0);
            assertThat(timing.simulations()).isEqualTo(2);
            assertThat(timing.millisSum()).isCloseTo(246.9, within(1e-9));
        }).anySatisfy(timing -> assertThat(timing.millis()).isEqualTo(0.0123));
        assertThat(timings.drain()).isEmpty();
        timings.putBack(drained);
        assertThat(timings.drain()).hasSameElementsAs(drained);
    }
}
