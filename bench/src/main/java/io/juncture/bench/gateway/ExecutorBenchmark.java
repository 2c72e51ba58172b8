package io.juncture.bench.gateway;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.supergraph.Supergraph;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The executor alone on the query of the four-subgraph benchmark: seven calls that are answered at once, an answer of 88 KB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn64m"})
public class ExecutorBenchmark {

    private FederationEngine engine;
    private PreparedOperation operation;

    @Setup
    public void prepare() {
        Map<String, Subgraph> subgraphs = Shop.subgraphs().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Subgraph(entry.getValue())));
        engine = FederationEngine.builder(Supergraph.parse(Resources.text("supergraph.graphql")), request ->
                CompletableFuture.completedFuture(subgraphs.get(request.subgraph().name()).answer(request.body()))).build();
        var query = Resources.JSON.readTree(Resources.bytes("query.json")).get("query").stringValue();
        operation = (PreparedOperation) engine.prepare(query, Optional.empty());
        if (!Resources.JSON.readTree(execute()).equals(Resources.JSON.readTree(Resources.bytes("expected.json")))) {
            throw new IllegalStateException("A wrong answer");
        }
    }

    @Benchmark
    public byte[] execute() {
        return engine.execute(operation, Map.of(), RequestContext.EMPTY).toCompletableFuture().join().body();
    }
}
