package io.juncture.goals.admin;

import static io.juncture.goals.goal.Columns.required;

import io.juncture.goals.admin.ResourceSamples.Usage;
import io.juncture.goals.admin.SimulationTimings.Timing;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of measurements. */
@Repository
class MetricsRepository {

    private static final String ADD_TIMING = """
            insert into simulation_timing as stored (minute, millis, simulations, millis_sum)
            values (:minute, :millis, :simulations, :sum)
            on conflict (minute, millis) do update set
                simulations = stored.simulations + excluded.simulations,
                millis_sum = stored.millis_sum + excluded.millis_sum""";

    private static final String ADD_USAGE = """
            insert into resource_usage as stored (minute, samples, cpu_sum, cpu_peak, heap_sum, heap_peak)
            values (:minute, :samples, :cpuSum, :cpuPeak, :heapSum, :heapPeak)
            on conflict (minute) do update set
                samples = stored.samples + excluded.samples,
                cpu_sum = stored.cpu_sum + excluded.cpu_sum,
                cpu_peak = greatest(stored.cpu_peak, excluded.cpu_peak),
                heap_sum = stored.heap_sum + excluded.heap_sum,
                heap_peak = greatest(stored.heap_peak, excluded.heap_peak)""";

    private static final String TIMES = """
            with timing as (
                select millis, sum(simulations) as simulations, sum(millis_sum) as millis_sum
                from simulation_timing where minute >= :since group by millis),
            ranked as (
                select *, sum(simulations) over (order by millis) as so_far, sum(simulations) over () as total from timing)
            select coalesce(sum(simulations), 0)::bigint as simulations,
                (sum(millis_sum) / sum(simulations))::double precision as average,
                min(millis) filter (where so_far >= total * 0.50) as median,
                min(millis) filter (where so_far >= total * 0.95) as p95,
                min(millis) filter (where so_far >= total * 0.99) as p99
            from ranked""";

    private static final String RESOURCES = """
            select sum(cpu_sum) / sum(samples) as cpu_average, max(cpu_peak) as cpu_peak,
                sum(heap_sum) / sum(samples) as heap_average, max(heap_peak) as heap_peak
            from resource_usage where minute >= :since having count(*) > 0""";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    MetricsRepository(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Adds all of them or, when it fails, none. */
    Mono<Void> addTimings(List<Timing> timings) {
        return Flux.fromIterable(timings)
                .concatMap(timing -> database.sql(ADD_TIMING)
                        .bind("minute", timing.minute())
                        .bind("millis", timing.millis())
                        .bind("simulations", timing.simulations())
                        .bind("sum", timing.millisSum())
                        .then())
                .then()
                .as(transaction::transactional);
    }

    /** Adds all of them or, when it fails, none. */
    Mono<Void> addUsages(List<Usage> usages) {
        return Flux.fromIterable(usages)
                .concatMap(usage -> database.sql(ADD_USAGE)
                        .bind("minute", usage.minute())
                        .bind("samples", usage.samples())
                        .bind("cpuSum", usage.cpuSum())
                        .bind("cpuPeak", usage.cpuPeak())
                        .bind("heapSum", usage.heapSum())
                        .bind("heapPeak", usage.heapPeak())
                        .then())
                .then()
                .as(transaction::transactional);
    }

    Mono<Void> deleteBefore(OffsetDateTime limit) {
        return Flux.just("simulation_timing", "resource_usage")
                .concatMap(table -> database.sql("delete from " + table + " where minute < :limit").bind("limit", limit).then())
                .then();
    }

    Mono<SimulationTimes> times(OffsetDateTime since) {
        return database.sql(TIMES).bind("since", since)
                .map(row -> new SimulationTimes(
                        row.get("average", Double.class),
                        row.get("median", Double.class),
                        row.get("p95", Double.class),
                        row.get("p99", Double.class),
                        Math.toIntExact(required(row, "simulations", Long.class))))
                .one();
    }

    /** Empty when nothing was sampled. */
    Mono<ResourceUsage> resources(OffsetDateTime since) {
        return database.sql(RESOURCES).bind("since", since)
                .map(row -> new ResourceUsage(
                        required(row, "cpu_average", Double.class),
                        required(row, "cpu_peak", Double.class),
                        required(row, "heap_average", Double.class),
                        required(row, "heap_peak", Double.class)))
                .one();
    }
}
