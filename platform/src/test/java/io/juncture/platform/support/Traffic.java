package io.juncture.platform.support;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one operation causes, read from the applications' own meters, from those that count before the operation is answered.
 *
 * @param calls      HTTP calls that reach it, by subgraph
 * @param statements SQL statements, by subgraph
 */
public record Traffic(Map<String, Long> calls, Map<String, Long> statements) {

    private static final int ROUNDS = 5;

    /** The least of several runs, each number on its own: what the subgraphs do on their own at times does not count. */
    public static Traffic least(TestPlatform platform, Runnable operation) {
        operation.run();
        return IntStream.range(0, ROUNDS).mapToObj(_ -> of(platform, operation)).reduce(Traffic::min).orElseThrow();
    }

    private static Traffic of(TestPlatform platform, Runnable operation) {
        var before = now(platform);
        operation.run();
        var after = now(platform);
        return new Traffic(difference(after.calls, before.calls), difference(after.statements, before.statements));
    }

    private static Traffic now(TestPlatform platform) {
        return new Traffic(
                perSubgraph(name -> total(meters(platform, name), "juncture.graphql.requests")),
                perSubgraph(name -> total(meters(platform, name), "juncture.sql.statements")));
    }

    private static long total(MeterRegistry meters, String counter) {
        return meters.find(counter).counters().stream().mapToLong(each -> (long) each.count()).sum();
    }

    public long callsOf(String subgraph) {
        return calls.get(subgraph);
    }

    public long statementsOf(String subgraph) {
        return statements.get(subgraph);
    }

    private static MeterRegistry meters(TestPlatform platform, String application) {
        return platform.application(application).getBean(MeterRegistry.class);
    }

    private static Map<String, Long> perSubgraph(Function<String, Long> value) {
        return Stream.of("profiler", "goals").collect(Collectors.toMap(Function.identity(), value));
    }

    private static Map<String, Long> difference(Map<String, Long> after, Map<String, Long> before) {
        return perSubgraph(name -> after.get(name) - before.get(name));
    }

    private static Traffic min(Traffic one, Traffic other) {
        return new Traffic(
                perSubgraph(name -> Math.min(one.callsOf(name), other.callsOf(name))),
                perSubgraph(name -> Math.min(one.statementsOf(name), other.statementsOf(name))));
    }
}
