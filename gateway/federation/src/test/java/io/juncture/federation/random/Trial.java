package io.juncture.federation.random;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.Authorization;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.ObjectMapper;

/** A graph that is asked, as a federation and as a monolith. */
final class Trial {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DataSubgraph> subgraphs;
    private final DataSubgraph monolith;
    private final FederationEngine engine;
    private final Map<String, ServedSubgraph> served = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    /** Calls that are not answered yet: they are answered in random order, one after the other. */
    private final List<Runnable> waiting = new ArrayList<>();

    private Trial(Case subject, String supergraph) {
        this.subgraphs = subject.subgraphs().stream().map(part -> Resolvers.subgraph(subject, part)).toList();
        this.monolith = Resolvers.monolith(subject);
        this.engine = FederationEngine.builder(Supergraph.parse(supergraph), this::call).build();
        restart();
    }

    /** @throws NotComposable when the subgraphs do not fit together, or not to what clients should see */
    static Trial of(Case subject) {
        String supergraph = switch (Composition.compose(subject.composable())) {
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

    /** What is wrong with an operation's plan, although its answer may be right. */
    List<String> lint(String operation, Set<String> labels) {
        return engine.prepare(operation, Optional.empty()) instanceof PreparedOperation prepared
                ? PlanLint.findings(prepared.variant(new Circumstances(Map.of(), labels)).plan()) : List.of();
    }

    /** Whether all parts together are the answer in one piece. Where there are errors, null may take less along. */
    private Verdict incrementally(String operation, Map<String, Object> variables, Set<String> labels, String expected) {
        Map<?, ?> whole = JSON.readValue(expected, Map.class);
        if (whole.containsKey("errors") || !(engine.prepare(operation, Optional.empty()) instanceof PreparedOperation prepared)) {
            return new Verdict(whole.containsKey("errors") ? Verdict.Kind.INVALID : Verdict.Kind.REFUSED, expected, "", List.copyOf(calls));
        }
        Received received = new Received(List.of());
        engine.executeIncrementally(prepared, variables, context(labels)).subscribe(received);
        received.start();
        answerAll(operation.length(), received::ended);
        List<String> parts = received.ended() ? received.all() : List.of("{}");
        boolean same = Objects.equals(IncrementalParts.merged(parts), whole.get("data"));
        return new Verdict(same ? Verdict.Kind.SAME : Verdict.Kind.DEFERRED, expected, String.join("\n", parts), List.copyOf(calls));
    }

    private static RequestContext context(Set<String> labels) {
        return new RequestContext(Map.of(), Map.of(), labels, Authorization.ANONYMOUS);
    }

    /** Lets subgraphs answer, in random order, until everything is there. */
    private void answerAll(int seed, BooleanSupplier done) {
        Rand order = new Rand(seed);
        while (!done.getAsBoolean() && !waiting.isEmpty()) {
            waiting.remove(order.between(0, waiting.size() - 1)).run();
        }
        waiting.clear();
    }

    /** Compares the two answers to the same question. */
    Verdict ask(String operation, Map<String, Object> variables, Set<String> labels) {
        if (operation.contains("mutation")) {
            restart();
        }
        String expected = text(served.get("").serve(operation.replaceAll(" ?@defer\\([^)]*\\)", ""), variables).toCompletableFuture().join());
        calls.clear();
        if (operation.contains("@defer")) {
            return incrementally(operation, variables, labels, expected);
        }
        return switch (engine.prepare(operation, Optional.empty())) {
            case RejectedOperation rejected -> Comparison.compare(expected, text(engine.reject(rejected).body()), calls);
            case PreparedOperation prepared -> {
                CompletableFuture<GraphQLResponse> response =
                        engine.execute(prepared, variables, context(labels)).toCompletableFuture();
                answerAll(operation.length(), response::isDone);
                yield Comparison.compare(expected, response.isDone() ? text(response.join().body()) : "{}", calls);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<byte[]> call(SubgraphRequest request) {
        Map<String, Object> body = JSON.readValue(request.body(), Map.class);
        calls.add(request.subgraph().name() + ": " + text(request.body()));
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        waiting.add(() -> answer.complete(served.get(request.subgraph().name()).serve((String) body.get("query"),
                (Map<String, Object>) body.getOrDefault("variables", Map.of())).toCompletableFuture().join()));
        return answer;
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
