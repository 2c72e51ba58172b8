package io.juncture.federation.random;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.IncrementalParts;
import io.juncture.federation.testing.PlanLint;
import io.juncture.federation.testing.Received;
import io.juncture.federation.testing.Run;
import io.juncture.federation.testing.ServedSubgraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.ObjectMapper;

/** A graph that is asked, as a federation and as a monolith. */
final class Trial {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DataSubgraph> subgraphs;
    private final DataSubgraph monolith;
    private final AccessNeeds needs;
    private final boolean contexts;
    private final FederationEngine engine;
    private final Map<String, ServedSubgraph> served = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    /** Calls that are not answered yet: they are answered in random order, one after the other. */
    private final List<Runnable> waiting = new ArrayList<>();

    private Trial(Case subject, String supergraph) {
        this.subgraphs = subject.subgraphs().stream().map(part -> Resolvers.subgraph(subject, part)).toList();
        this.monolith = Resolvers.monolith(subject);
        this.contexts = !ContextFacts.of(subject.subgraphs()).demands().isEmpty();
        this.needs = new AccessNeeds(subject.monolith(), subject.subgraphs());
        this.engine = FederationEngine.builder(Supergraph.parse(supergraph), new Client()).build();
        restart();
    }

    /** @throws NotComposable when the subgraphs do not fit together, or not to what clients should see */
    static Trial of(Case subject) {
        String supergraph = switch (Composition.compose(subject.composable(), subject.contract())) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new NotComposable(failed.errors().toString());
        };
        return new Trial(subject, supergraph);
    }

    /** Composition refused a graph, which is wrong when it was made to be composable. */
    static final class NotComposable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotComposable(String message) {
            super(message);
        }
    }

    /** What the subgraphs remember is forgotten. */
    private void restart() {
        Run run = new Run();
        subgraphs.forEach(subgraph -> served.put(subgraph.name(), subgraph.start(run)));
        served.put("", monolith.start(new Run()));
    }

    GraphQLSchema clientSchema() {
        return engine.supergraph().apiSchema();
    }

    List<DataSubgraph> subgraphs() {
        return subgraphs;
    }

    /**
     * What is wrong with an operation's plan, although its answer may be right. Not where fields take from contexts: what these
     * need may be fetched once more for the client.
     */
    List<String> lint(Case.Request request) {
        return !contexts && engine.prepare(request.text(), Optional.empty()) instanceof PreparedOperation prepared
                ? PlanLint.findings(prepared.variant(new Circumstances(Map.of(), request.labels(), false,
                        prepared.unmet(request.caller()))).plan()) : List.of();
    }

    /** Compares the two answers to the same question. */
    Verdict ask(Case.Request request) {
        String operation = request.text();
        if (operation.contains("mutation")) {
            restart();
        }
        AccessMarks marks = new AccessMarks(needs, request.operation(), request.caller());
        String asked = marks.text().replaceAll(" ?@defer\\([^)]*\\)", "");
        ServedSubgraph whole = served.get("");
        calls.clear();
        return switch (engine.prepare(operation, Optional.empty())) {
            case RejectedOperation rejected -> Comparison.compare(operation.startsWith("subscription") ? Events.first(whole, asked,
                    request.variables()) : answer(whole, asked, request), text(engine.reject(rejected).body()), calls, marks);
            case PreparedOperation prepared when prepared.kind() == OperationKind.SUBSCRIPTION ->
                events(prepared, request, Events.all(whole, asked, request.variables()), marks);
            case PreparedOperation prepared when operation.contains("@defer") -> incrementally(prepared, request,
                    answer(whole, asked, request), marks);
            case PreparedOperation prepared -> {
                CompletableFuture<GraphQLResponse> response =
                        engine.execute(prepared, request.variables(), context(request)).toCompletableFuture();
                answerAll(operation.length(), response::isDone);
                yield Comparison.compare(answer(whole, asked, request), response.isDone() ? text(response.join().body()) : "{}",
                        calls, marks);
            }
        };
    }

    private static String answer(ServedSubgraph whole, String operation, Case.Request request) {
        return text(whole.serve(operation, request.variables()).toCompletableFuture().join());
    }

    /** Whether all parts together are the answer in one piece. Where there are errors, null may take less along. */
    private Verdict incrementally(PreparedOperation prepared, Case.Request request, String expected, AccessMarks marks) {
        Map<?, ?> whole = JSON.readValue(expected, Map.class);
        if (whole.containsKey("errors") || Comparison.withheld(whole.get("data"), marks)) {
            return new Verdict(Verdict.Kind.INVALID, expected, "", List.copyOf(calls));
        }
        List<String> parts = received(engine.executeIncrementally(prepared, request.variables(), context(request),
                IncrementalFormat.LABELLED), request);
        boolean same = Objects.equals(IncrementalParts.merged(parts), whole.get("data"));
        return new Verdict(same ? Verdict.Kind.SAME : Verdict.Kind.DEFERRED, expected, String.join("\n", parts), List.copyOf(calls));
    }

    /** Whether each event is answered as the monolith answers it. */
    private Verdict events(PreparedOperation prepared, Case.Request request, List<String> expected, AccessMarks marks) {
        List<String> actual = received(engine.subscribe(prepared, request.variables(), context(request)), request);
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Verdict verdict = Comparison.compare(expected.get(i), actual.get(i), calls, marks);
            if (verdict.kind() != Verdict.Kind.SAME) {
                return verdict;
            }
        }
        return new Verdict(expected.size() == actual.size() ? Verdict.Kind.SAME : Verdict.Kind.EVENTS,
                String.join("\n", expected), String.join("\n", actual), List.copyOf(calls));
    }

    private List<String> received(Flow.Publisher<GraphQLResponse> responses, Case.Request request) {
        Received received = new Received(List.of());
        responses.subscribe(received);
        received.start();
        answerAll(request.text().length(), received::ended);
        return received.ended() ? received.all() : List.of("{}");
    }

    private static RequestContext context(Case.Request request) {
        return new RequestContext(Map.of(), Map.of(), request.labels(), request.caller());
    }

    /** Lets subgraphs answer, in random order, until everything is there. */
    private void answerAll(int seed, BooleanSupplier done) {
        Rand order = new Rand(seed);
        while (!done.getAsBoolean() && !waiting.isEmpty()) {
            waiting.remove(order.between(0, waiting.size() - 1)).run();
        }
        waiting.clear();
    }

    private final class Client implements SubgraphClient {

        @Override
        public CompletionStage<byte[]> execute(SubgraphRequest request) {
            Map<String, Object> body = body(request);
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            waiting.add(() -> answer.complete(served.get(request.subgraph().name()).serve(String.valueOf(body.get("query")),
                    variables(body)).toCompletableFuture().join()));
            return answer;
        }

        @Override
        public Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
            Map<String, Object> body = body(request);
            return served.get(request.subgraph().name()).stream(String.valueOf(body.get("query")), variables(body));
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> body(SubgraphRequest request) {
            calls.add(request.subgraph().name() + ": " + text(request.body()));
            return JSON.readValue(request.body(), Map.class);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> variables(Map<String, Object> body) {
            return (Map<String, Object>) body.getOrDefault("variables", Map.of());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What clients see, in an order that does not depend on how it was made. */
    static String printed(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectives(false)
                .includeDirectiveDefinitions(false).includeScalarTypes(false).includeSchemaDefinition(false)
                .descriptionsAsHashComments(false)).print(schema);
    }

    static String printed(graphql.language.Document sdl) {
        return printed(new SchemaGenerator().makeExecutableSchema(new SchemaParser().buildRegistry(sdl),
                graphql.schema.idl.RuntimeWiring.MOCKED_WIRING));
    }
}
