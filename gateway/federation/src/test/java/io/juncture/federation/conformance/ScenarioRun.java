package io.juncture.federation.conformance;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.QueryPlanText;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.PlanLint;
import io.juncture.federation.testing.Received;
import io.juncture.federation.testing.Run;
import io.juncture.federation.testing.ServedSubgraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import tools.jackson.databind.ObjectMapper;

/** Runs one case: composes its subgraphs, starts them, and asks an engine in front of them. */
final class ScenarioRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ServedSubgraph> subgraphs = new HashMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();

    /** What came of a case. */
    sealed interface Outcome {
    }

    /**
     * An answer.
     *
     * @param repeated representations that a request contained twice
     * @param waste    what the plan could do without
     */
    record Answered(String json, String plan, Map<String, Integer> calls, List<String> repeated, List<String> waste)
            implements Outcome {
    }

    /** A refusal, with the codes of its errors, all of its text, and the requests made all the same. */
    record Refused(List<String> codes, String json, Map<String, Integer> calls) implements Outcome {
    }

    /** No supergraph. */
    record NotComposed(List<String> codes, String errors) implements Outcome {
    }

    private ScenarioRun() {
    }

    static Outcome run(Scenario.Case asked) {
        return switch (Composition.compose(asked.subgraphs().stream().map(DataSubgraph::composable).toList(),
                asked.contract())) {
            case CompositionResult.Failed failed -> new NotComposed(
                    failed.errors().stream().map(error -> error.code().name()).toList(), failed.errors().toString());
            case CompositionResult.Composed composed -> new ScenarioRun().ask(asked, composed.supergraphSdl());
        };
    }

    private Outcome ask(Scenario.Case asked, String supergraph) {
        Run run = new Run();
        asked.subgraphs().forEach(subgraph -> subgraphs.put(subgraph.name(), subgraph.start(run)));
        FederationEngine engine = FederationEngine.builder(Supergraph.parse(supergraph), new Client()).build();
        return switch (engine.prepare(asked.query(), asked.operationName())) {
            case RejectedOperation rejected -> {
                var response = engine.reject(rejected);
                yield new Refused(response.codes(), text(response.body()), calls);
            }
            case PreparedOperation operation when asked.expectation() instanceof Scenario.Answer answer && answer.stream() ->
                answered(stream(engine, operation, asked), operation, asked);
            case PreparedOperation operation -> {
                var response = engine.execute(operation, asked.variables(), context(asked)).toCompletableFuture().join();
                yield switch (response.outcome()) {
                    case REQUEST_ERROR -> new Refused(response.codes(), text(response.body()), calls);
                    case DATA, DATA_WITH_ERRORS, FAILED -> answered(text(response.body()), operation, asked);
                };
            }
        };
    }

    private Answered answered(String json, PreparedOperation operation, Scenario.Case asked) {
        Map<String, Boolean> conditions = new HashMap<>();
        operation.conditions().stream().filter(name -> asked.variables().get(name) instanceof Boolean)
                .forEach(name -> conditions.put(name, (Boolean) asked.variables().get(name)));
        return new Answered(json, QueryPlanText.write(operation.plan(asked.caller())), calls, repeated, PlanLint.findings(
                operation.variant(new Circumstances(conditions, asked.labels(), false, operation.unmet(asked.caller()))).plan()));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String stream(FederationEngine engine, PreparedOperation operation, Scenario.Case asked) {
        Received received = new Received(List.of());
        (operation.kind() == OperationKind.SUBSCRIPTION
                ? engine.subscribe(operation, asked.variables(), context(asked))
                : engine.executeIncrementally(operation, asked.variables(), context(asked), asked.delivery())).subscribe(received);
        return String.join("\n", received.all());
    }

    private static RequestContext context(Scenario.Case asked) {
        return new RequestContext(Map.of(), Map.of(), asked.labels(), asked.caller());
    }

    private final class Client implements SubgraphClient {

        @Override
        public CompletionStage<byte[]> execute(SubgraphRequest request) {
            Map<String, Object> body = body(request);
            return subgraphs.get(request.subgraph().name()).serve(String.valueOf(body.get("query")), variables(body));
        }

        @Override
        public Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
            Map<String, Object> body = body(request);
            return subgraphs.get(request.subgraph().name()).stream(String.valueOf(body.get("query")), variables(body));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Map<String, Object> body) {
        return (Map<String, Object>) body.getOrDefault("variables", Map.of());
    }

    @SuppressWarnings("unchecked")
    private synchronized Map<String, Object> body(SubgraphRequest request) {
        Map<String, Object> body = JSON.readValue(request.body(), Map.class);
        calls.merge(request.subgraph().name(), 1, Integer::sum);
        variables(body).values().stream().filter(value -> value instanceof List<?> list && !list.isEmpty()
                && list.getFirst() instanceof Map<?, ?> first && first.containsKey("__typename")).forEach(value ->
                repeated.addAll(repeated((List<?>) value)));
        return body;
    }

    private static List<String> repeated(List<?> representations) {
        HashSet<Object> seen = new HashSet<>();
        return representations.stream().filter(representation -> !seen.add(representation)).map(String::valueOf).toList();
    }
}
