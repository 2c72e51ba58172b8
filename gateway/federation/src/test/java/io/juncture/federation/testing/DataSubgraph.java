package io.juncture.federation.testing;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.schema.idl.SchemaGenerator;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import tools.jackson.databind.ObjectMapper;

/**
 * A subgraph given by data: its resolvers are generic, what they cannot know is stated by rules. A field is answered,
 * in this order, by the first of its rules that applies; by the object it is asked of; by the row that has the object's
 * key. A field that none of them answers is an error: so nobody fetches unnoticed what a subgraph does not know.
 *
 * @param name        the subgraph's name
 * @param sdl         its schema, Federation 1 or 2, without {@code _entities}
 * @param data        by type: a list of rows, or for a root type a map from field to value. Types without rows are
 *                    resolved by their representations alone
 * @param rules       by coordinates, for example {@code Product.shipping}; {@code Product.__resolveReference} for
 *                    representations
 * @param transport   what befalls requests before they arrive
 */
public record DataSubgraph(String name, String sdl, Map<String, Object> data, Map<String, List<Rule>> rules,
        Transport transport) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What befalls requests.
     *
     * @param down        nobody answers
     * @param timesOut    the answer comes too late
     * @param delayMillis how long an answer takes
     * @param rawRoot     what is answered to requests for root fields instead of executing them, byte for byte
     * @param rawEntities what is answered to requests for entities
     */
    public record Transport(boolean down, boolean timesOut, int delayMillis, @Nullable String rawRoot,
            @Nullable String rawEntities) {

        public static final Transport SOUND = new Transport(false, false, 0, null, null);

        private @Nullable String raw(String document) {
            return document.contains("_entities(") ? rawEntities : rawRoot;
        }
    }

    /** The SDL, as composition takes it in. */
    public SubgraphSdl composable() {
        return new SubgraphSdl(name, "http://" + name, sdl);
    }

    /** Starts it. What it remembers (journal, representations resolved) it shares with the others of the run. */
    public ServedSubgraph start(Run run) {
        FederationSdl schema = FederationSdl.read(sdl);
        Rows rows = new Rows(schema.keys(), data);
        FieldResolver fields = new FieldResolver(name, rows, rules, run);
        EntityResolver entities = new EntityResolver(name, schema, rows, rules, run);
        GraphQL executable = GraphQL.newGraphQL(new SchemaGenerator()
                .makeExecutableSchema(schema.executable(), Wiring.of(schema, fields, entities))).build();
        SubgraphSdl composable = composable();
        return new ServedSubgraph() {
            @Override
            public SubgraphSdl composable() {
                return composable;
            }

            @Override
            public CompletionStage<byte[]> serve(String document, Map<String, Object> variables) {
                return DataSubgraph.this.serve(executable, document, variables);
            }

            @Override
            public Flow.Publisher<byte[]> stream(String document, Map<String, Object> variables) {
                return DataSubgraph.this.stream(executable, document, variables);
            }
        };
    }

    private CompletionStage<byte[]> serve(GraphQL executable, String document, Map<String, Object> variables) {
        if (transport.down()) {
            return Failures.unavailable(name);
        }
        if (transport.timesOut()) {
            return Failures.timeout(name);
        }
        String raw = transport.raw(document);
        byte[] answer = raw != null ? raw.getBytes(StandardCharsets.UTF_8)
                : execute(executable, document, variables);
        return transport.delayMillis() == 0 ? CompletableFuture.completedFuture(answer)
                : CompletableFuture.supplyAsync(() -> answer,
                        CompletableFuture.delayedExecutor(transport.delayMillis(), TimeUnit.MILLISECONDS));
    }

    private Flow.Publisher<byte[]> stream(GraphQL executable, String document, Map<String, Object> variables) {
        ExecutionResult executed = executable.execute(input(document, variables));
        Publisher<ExecutionResult> events = executed.getData();
        return transport.down() || events == null
                ? Streams.failing(new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph " + name + " gives no stream"))
                : Streams.mapped(events, DataSubgraph::json);
    }

    private static byte[] execute(GraphQL executable, String document, Map<String, Object> variables) {
        return json(executable.execute(input(document, variables)));
    }

    private static ExecutionInput input(String document, Map<String, Object> variables) {
        return ExecutionInput.newExecutionInput().query(document).variables(variables).build();
    }

    private static byte[] json(ExecutionResult executed) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (executed.isDataPresent()) {
            result.put("data", executed.getData());
        }
        if (!executed.getErrors().isEmpty()) {
            result.put("errors", executed.getErrors().stream().map(DataSubgraph::entry).toList());
        }
        return JSON.writeValueAsBytes(result);
    }

    /** Without what only graphql-java says. */
    private static Map<String, Object> entry(GraphQLError error) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", error instanceof NonNullableFieldWasNullError
                ? "Cannot return null for a non-nullable field" : error.getMessage());
        if (error.getPath() != null) {
            entry.put("path", error.getPath());
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.remove("classification");
        if (!extensions.isEmpty()) {
            entry.put("extensions", extensions);
        }
        return entry;
    }
}
