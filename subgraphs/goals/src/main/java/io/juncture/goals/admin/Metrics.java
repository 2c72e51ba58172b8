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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

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
        return write(timings::drain, repository::addTimings, timings::putBack)
                .then(write(samples::drain, repository::addUsages, samples::putBack));
    }

    /** What could not be written, for whatever reason, is kept for the next time. */
    private static <T> Mono<Void> write(
            Supplier<List<T>> drain, Function<List<T>, Mono<Void>> add, Consumer<List<T>> putBack) {
        return Mono.defer(() -> {
            List<T> drained = drain.get();
            return add.apply(drained).doFinally(end -> {
                if (end != SignalType.ON_COMPLETE) {
                    putBack.accept(drained);
                }
            });
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
