package io.juncture.federation.testing;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.planner.plan.QueryPlanJson;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import tools.jackson.databind.ObjectMapper;

/** A supergraph composed of test subgraphs, with an engine in front of it that counts its calls. */
public final class TestGraph {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ServedSubgraph> subgraphs = new HashMap<>();
    private final FederationEngine engine;

    private TestGraph(List<? extends ServedSubgraph> all, EngineOptions options) {
        List<SubgraphSdl> composable = all.stream().map(ServedSubgraph::composable).toList();
        String supergraph = switch (Composition.compose(composable)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors().toString());
        };
        all.forEach(subgraph -> subgraphs.put(subgraph.composable().name(), subgraph));
        engine = FederationEngine.builder(Supergraph.parse(supergraph), new Client()).options(options).build();
    }

    public static TestGraph of(ServedSubgraph... subgraphs) {
        return new TestGraph(Arrays.asList(subgraphs), EngineOptions.DEFAULTS);
    }

    public static TestGraph of(EngineOptions options, ServedSubgraph... subgraphs) {
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

    /** What one subscriber of a subscription, or of an incremental delivery, gets. */
    public Received subscribe(String query, Map<String, Object> variables) {
        return subscribe(query, variables, Authorization.ANONYMOUS);
    }

    public Received subscribe(String query, Map<String, Object> variables, Authorization caller) {
        PreparedOperation operation = (PreparedOperation) engine.prepare(query, Optional.empty());
        ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
        RequestContext context = new RequestContext(Map.of(), Map.of("calls", calls), Set.of(), caller);
        Received received = new Received(calls);
        (operation.kind() == OperationKind.SUBSCRIPTION ? engine.subscribe(operation, variables, context)
                : engine.executeIncrementally(operation, variables, context, IncrementalFormat.LABELLED)).subscribe(received);
        return received;
    }

    private final class Client implements SubgraphClient {

        @Override
        public CompletionStage<byte[]> execute(SubgraphRequest request) {
            return subgraph(request).serve(document(request), variables(request));
        }

        @Override
        public Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
            return subgraph(request).stream(document(request), variables(request));
        }

        @SuppressWarnings("unchecked")
        private ServedSubgraph subgraph(SubgraphRequest request) {
            String name = request.subgraph().name();
            ((ConcurrentLinkedQueue<String>) request.context().attributes().get("calls"))
                    .add(name + ": " + document(request));
            return subgraphs.get(name);
        }

        private static String document(SubgraphRequest request) {
            return (String) JSON.readValue(request.body(), Map.class).get("query");
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> variables(SubgraphRequest request) {
            Map<String, Object> body = JSON.readValue(request.body(), Map.class);
            return (Map<String, Object>) body.getOrDefault("variables", Map.of());
        }
    }
}
