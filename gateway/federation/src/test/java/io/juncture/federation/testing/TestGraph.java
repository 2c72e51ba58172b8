package io.juncture.federation.testing;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.SubgraphSdl;
import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.planner.plan.QueryPlanJson;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Supergraph;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.ObjectMapper;

/** A supergraph composed of test subgraphs, with an engine in front of it that counts its calls. */
public final class TestGraph {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, TestSubgraph> subgraphs = new ConcurrentHashMap<>();
    private final Map<String, GraphQL> executables = new ConcurrentHashMap<>();
    private final FederationEngine engine;

    private TestGraph(List<TestSubgraph> all, EngineOptions options) {
        List<SubgraphSdl> composable = all.stream().map(TestSubgraph::composable).toList();
        String supergraph = switch (Composition.compose(composable)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors().toString());
        };
        all.forEach(subgraph -> {
            subgraphs.put(subgraph.name(), subgraph);
            executables.put(subgraph.name(), subgraph.build());
        });
        engine = FederationEngine.builder(Supergraph.parse(supergraph), this::call).options(options).build();
    }

    public static TestGraph of(TestSubgraph... subgraphs) {
        return new TestGraph(Arrays.asList(subgraphs), EngineOptions.DEFAULTS);
    }

    public static TestGraph of(EngineOptions options, TestSubgraph... subgraphs) {
        return new TestGraph(Arrays.asList(subgraphs), options);
    }

    public FederationEngine engine() {
        return engine;
    }

    /**
     * What came back.
     *
     * @param body  the whole response
     * @param plan  the plan as text
     * @param calls the requests that subgraphs got, as {@code name: document}
     */
    public record Answer(String body, String plan, List<String> calls) {

        /** How often a subgraph was asked. */
        public long callsTo(String subgraph) {
            return calls.stream().filter(call -> call.startsWith(subgraph + ": ")).count();
        }
    }

    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    public Answer ask(String query, Map<String, Object> variables) {
        return switch (engine.prepare(query, Optional.empty())) {
            case RejectedOperation rejected -> new Answer(text(engine.reject(rejected).body()), "", List.of());
            case PreparedOperation operation -> {
                ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
                RequestContext context = new RequestContext(Map.of(), Map.of("calls", calls));
                byte[] body = engine.execute(operation, variables, context).toCompletableFuture().join().body();
                yield new Answer(text(body), QueryPlanText.write(operation.plan()), List.copyOf(calls));
            }
        };
    }

    /** The JSON of an operation's plan. */
    public String planJson(String query) {
        Preparation preparation = engine.prepare(query, Optional.empty());
        return QueryPlanJson.write(((PreparedOperation) preparation).plan());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<byte[]> call(SubgraphRequest request) {
        Map<String, Object> body = JSON.readValue(request.body(), Map.class);
        String name = request.subgraph().name();
        ((ConcurrentLinkedQueue<String>) request.context().attributes().get("calls"))
                .add(name + ": " + body.get("query"));
        TestSubgraph subgraph = subgraphs.get(name);
        if (!subgraph.reachable()) {
            return CompletableFuture.failedFuture(
                    new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph " + name + " is not reachable"));
        }
        if (subgraph.fixedAnswer().isPresent()) {
            return CompletableFuture.completedFuture(
                    subgraph.fixedAnswer().get().getBytes(StandardCharsets.UTF_8));
        }
        return CompletableFuture.supplyAsync(() -> {
            ExecutionResult result = executables.get(name).execute(ExecutionInput.newExecutionInput()
                    .query((String) body.get("query")).variables((Map<String, Object>) body.get("variables")).build());
            return JSON.writeValueAsBytes(result.toSpecification());
        });
    }
}
