package io.juncture.bench.planning;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.supergraph.Supergraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * Prepares each case on a fresh engine, so that nothing is cached, in a warm JVM, and prints the growth at n, 2n and 4n.
 * Arguments: the folder of the federation audit's data, or an empty one; then a part of the names of the cases to run;
 * then a factor for all sizes.
 */
public final class PlanningBenchmark {

    private static final int AT_LEAST = 5;
    private static final long ENOUGH_NANOS = 1_000_000_000L;

    private record Series(IntFunction<PlanningCase> maker, int... sizes) {
    }

    private static final List<Series> SERIES = List.of(
            new Series(PlanningCases::subgraphs, 25, 50, 100),
            new Series(PlanningCases::implementationsEverywhere, 50, 100, 200),
            new Series(PlanningCases::implementationsSpread, 50, 100, 200),
            new Series(PlanningCases::shared, 8, 16, 32),
            new Series(PlanningCases::sharedEntities, 8, 16, 32),
            new Series(PlanningCases::keyChain, 10, 20, 40),
            new Series(PlanningCases::requirementChain, 15, 30, 60),
            new Series(PlanningCases::requirements, 50, 100, 200),
            new Series(PlanningCases::fragmentBomb, 8, 10, 12),
            new Series(PlanningCases::repeatedSpreads, 16, 32, 64),
            new Series(PlanningCases::overlapping, 250, 500, 1_000),
            new Series(PlanningCases::wide, 2_500, 5_000, 10_000),
            new Series(PlanningCases::depth, 22, 44, 88));

    private PlanningBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        String wanted = arguments.length > 1 ? arguments[1] : "";
        int factor = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        System.out.printf("%-28s %8s %9s %9s %9s %9s %9s  %s%n", "case", "size", "load ms", "cpu ms", "elapsed",
                "alloc MB", "live MB", "result");
        for (Series series : SERIES) {
            for (int size : series.sizes()) {
                PlanningCase one = series.maker().apply(size * factor);
                if (one.name().contains(wanted)) {
                    report(one);
                }
            }
        }
        if (arguments.length > 0 && !arguments[0].isEmpty() && "audit".contains(wanted)) {
            audit(Path.of(arguments[0]));
        }
    }

    private static void report(PlanningCase one) {
        long begin = System.nanoTime();
        Supergraph supergraph = Supergraph.parse(one.supergraph());
        double load = (System.nanoTime() - begin) / 1e6;
        Sample sample = measure(supergraph, one.operation());
        System.out.printf(Locale.ROOT, "%-28s %8d %9.1f %9.2f %9.2f %9.1f %9.1f  %s%n", one.name(), one.size(), load,
                sample.processor(), sample.elapsed(), sample.allocated(), sample.live(), sample.result());
    }

    private static void audit(Path folder) throws IOException {
        double worst = 0;
        double sum = 0;
        int count = 0;
        String slowest = "";
        for (AuditOperations.Suite suite : AuditOperations.read(folder)) {
            Supergraph supergraph = Supergraph.parse(suite.supergraph());
            for (String operation : suite.operations()) {
                Sample sample = measure(supergraph, operation);
                count++;
                sum += sample.processor();
                if (sample.processor() > worst) {
                    worst = sample.processor();
                    slowest = suite.name() + ": " + operation.strip().replaceAll("\\s+", " ");
                }
            }
        }
        System.out.printf(Locale.ROOT, "audit: %d operations, mean %.2f ms, slowest %.2f ms (%s)%n", count, sum / count,
                worst, slowest);
    }

    /**
     * Figures of one operation.
     *
     * @param processor milliseconds of processor time, median
     * @param elapsed   milliseconds, median
     * @param allocated megabytes of one run
     * @param live      megabytes that were in use at most while it ran, beyond what was before
     * @param result    what came of it
     */
    private record Sample(double processor, double elapsed, double allocated, double live, String result) {
    }

    private static Sample measure(Supergraph supergraph, String operation) {
        prepare(supergraph, operation);
        long[] times = new long[10_000];
        long[] elapsed = new long[times.length];
        int runs = 0;
        long allocated = 0;
        String result = "";
        long end = System.nanoTime() + ENOUGH_NANOS;
        while (runs < AT_LEAST || runs < times.length && System.nanoTime() < end) {
            long before = Heap.allocated();
            long begin = System.nanoTime();
            long processor = Heap.processorNanos();
            result = describe(prepare(supergraph, operation));
            times[runs] = Heap.processorNanos() - processor;
            elapsed[runs++] = System.nanoTime() - begin;
            allocated = Heap.allocated() - before;
        }
        double live = Heap.peak(() -> prepare(supergraph, operation));
        return new Sample(median(times, runs), median(elapsed, runs), allocated / 1048576.0, live, result);
    }

    /** Milliseconds, of the second half of the runs: the first warms up. */
    private static double median(long[] nanos, int runs) {
        long[] counted = Arrays.copyOfRange(nanos, runs / 2, runs);
        Arrays.sort(counted);
        return counted[counted.length / 2] / 1e6;
    }

    private static Preparation prepare(Supergraph supergraph, String operation) {
        return FederationEngine.builder(supergraph, _ -> new CompletableFuture<>()).build()
                .prepare(operation, Optional.empty());
    }

    private static String describe(Preparation preparation) {
        return switch (preparation) {
            case PreparedOperation operation -> FetchCount.of(operation.plan());
            case RejectedOperation rejected -> rejected.errors().getFirst().getMessage();
        };
    }
}
