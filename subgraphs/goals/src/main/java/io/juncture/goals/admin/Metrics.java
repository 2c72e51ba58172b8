package io.juncture.goals.admin;

import io.juncture.goals.admin.ResourceSamples.Usage;
import io.juncture.goals.admin.SimulationTimings.Timing;
import io.juncture.goals.settings.GoalsProperties;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Collects measurements, keeps them in the database so that they survive a restart, and answers what they say. */
@Service
public class Metrics {

    private static final Logger log = LoggerFactory.getLogger(Metrics.class);
    private static final Duration LAST_WRITE = Duration.ofSeconds(3);

    private final SimulationTimings timings;
    private final ResourceSamples samples;
    private final MetricsRepository repository;
    private final Duration retention;
    private final Clock clock;

    Metrics(SimulationTimings timings, ResourceSamples samples, MetricsRepository repository, GoalsProperties properties,
            Clock clock) {
        this.timings = timings;
        this.samples = samples;
        this.repository = repository;
        this.retention = properties.metrics().retention();
        this.clock = clock;
    }

    /** How long simulations took in the period until now. */
    public Mono<SimulationTimes> times(MetricsPeriod period) {
        return write().then(Mono.defer(() -> repository.times(start(period))));
    }

    /** What the process used in the period until now. */
    public Mono<ResourceUsage> resources(MetricsPeriod period) {
        return Mono.fromRunnable(samples::sample)
                .then(write())
                .then(Mono.defer(() -> repository.resources(start(period))));
    }

    @Scheduled(fixedRateString = "${juncture.goals.metrics.sample-interval:5s}")
    void sample() {
        samples.sample();
    }

    @Scheduled(
            initialDelayString = "${juncture.goals.metrics.flush-interval:30s}",
            fixedDelayString = "${juncture.goals.metrics.flush-interval:30s}")
    Mono<Void> flush() {
        return write()
                .then(Mono.defer(() -> repository.deleteBefore(OffsetDateTime.now(clock).minus(retention))))
                .onErrorResume(Metrics::logged);
    }

    @PreDestroy
    void flushAtTheEnd() {
        write().onErrorResume(Metrics::logged).block(LAST_WRITE);
    }

    private Mono<Void> write() {
        return Mono.defer(() -> {
            List<Timing> times = timings.drain();
            List<Usage> usages = samples.drain();
            return repository.addTimings(times).doOnError(_ -> timings.putBack(times))
                    .then(Mono.defer(() -> repository.addUsages(usages)).doOnError(_ -> samples.putBack(usages)));
        });
    }

    private OffsetDateTime start(MetricsPeriod period) {
        return OffsetDateTime.now(clock).minus(period.length()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Mono<Void> logged(Throwable failure) {
        log.warn("Measurements could not be written and are kept for the next time: {}", failure.toString());
        return Mono.empty();
    }
}
