package io.juncture.federation.testing;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import tools.jackson.databind.ObjectMapper;

/**
 * A subgraph that really executes: graphql-java over plain maps, with {@code _entities}. Objects are maps; those of
 * abstract types carry {@code __typename}. Representations that no resolver is given for are answered as they are.
 */
public final class TestSubgraph implements ServedSubgraph {

    private static final String DIRECTIVES = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @external on FIELD_DEFINITION | OBJECT
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @shareable on FIELD_DEFINITION | OBJECT
            directive @interfaceObject on OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM_VALUE | ENUM | SCALAR
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @context(name: String!) repeatable on OBJECT | INTERFACE | UNION
            directive @fromContext(field: String) on ARGUMENT_DEFINITION
            scalar _Any
            """;

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@external", "@context", "@fromContext",
                "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"])
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String sdl;
    private final Map<String, DataFetcher<?>> fields = new HashMap<>();
    private final Map<String, Function<Map<String, Object>, @Nullable Object>> entities = new HashMap<>();

    private Optional<String> fixedAnswer = Optional.empty();
    private boolean reachable = true;
    private final Supplier<GraphQL> executable = new Supplier<>() {
        private @Nullable GraphQL built;

        @Override
        public synchronized GraphQL get() {
            if (built == null) {
                built = build();
            }
            return built;
        }
    };

    private TestSubgraph(String name, String sdl) {
        this.name = name;
        this.sdl = sdl;
    }

    /** @param sdl types as the subgraph has them, with federation directives, without {@code _entities} */
    public static TestSubgraph of(String name, String sdl) {
        return new TestSubgraph(name, sdl);
    }

    /** @param coordinates for example {@code Query.users}; fields without a fetcher are read from the map */
    public TestSubgraph field(String coordinates, DataFetcher<?> fetcher) {
        fields.put(coordinates, fetcher);
        return this;
    }

    /** Resolves representations of a type; null where there is no such entity. */
    public TestSubgraph entity(String type, Function<Map<String, Object>, @Nullable Object> resolver) {
        entities.put(type, resolver);
        return this;
    }

    /** Answers every request with this body instead of executing it. */
    public TestSubgraph answers(String body) {
        this.fixedAnswer = Optional.of(body);
        return this;
    }

    /** Cannot be reached. */
    public TestSubgraph down() {
        this.reachable = false;
        return this;
    }

    @Override
    public SubgraphSdl composable() {
        return new SubgraphSdl(name, "http://" + name, LINK + sdl);
    }

    @Override
    public CompletionStage<byte[]> serve(String document, Map<String, Object> variables) {
        if (!reachable) {
            return CompletableFuture.failedFuture(
                    new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph " + name + " is not reachable"));
        }
        if (fixedAnswer.isPresent()) {
            return CompletableFuture.completedFuture(fixedAnswer.get().getBytes(StandardCharsets.UTF_8));
        }
        return CompletableFuture.supplyAsync(() -> JSON.writeValueAsBytes(executable.get().execute(
                ExecutionInput.newExecutionInput().query(document).variables(variables).build()).toSpecification()));
    }

    @Override
    public Flow.Publisher<byte[]> stream(String document, Map<String, Object> variables) {
        ExecutionResult result = executable.get().execute(
                ExecutionInput.newExecutionInput().query(document).variables(variables).build());
        Publisher<ExecutionResult> events = result.getData();
        if (!reachable || events == null) {
            return Streams.failing(new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph " + name + " gives no stream"));
        }
        return Streams.mapped(events, event -> JSON.writeValueAsBytes(event.toSpecification()));
    }

    private GraphQL build() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(DIRECTIVES + sdl);
        Set<String> keyed = registry.types().values().stream()
                .filter(t -> t instanceof graphql.language.ObjectTypeDefinition object && object.hasDirective("key"))
                .map(t -> t.getName()).collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!keyed.isEmpty()) {
            String query = registry.getTypeOrNull("Query") == null ? " type Query {" : " extend type Query {";
            registry.merge(new SchemaParser().parse("union _Entity = " + String.join(" | ", keyed) + query
                    + " _entities(representations: [_Any!]!): [_Entity]! }"));
        }
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        TypeResolver byTypename = environment -> {
            Map<?, ?> object = environment.getObject();
            return (GraphQLObjectType) environment.getSchema().getType(String.valueOf(object.get("__typename")));
        };
        registry.types().values().forEach(type -> {
            if (type instanceof graphql.language.InterfaceTypeDefinition
                    || type instanceof graphql.language.UnionTypeDefinition) {
                wiring.type(type.getName(), t -> t.typeResolver(byTypename));
            }
        });
        registry.scalars().keySet().stream().filter(s -> !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(s))
                .forEach(scalar -> wiring.scalar(
                        AnyScalar.named(scalar)));
        fields.forEach((coordinates, fetcher) -> {
            String[] parts = coordinates.split("\\.");
            wiring.type(parts[0], t -> t.dataFetcher(parts[1], fetcher));
        });
        wiring.type("Query", t -> t.dataFetcher("_entities", environment -> {
            List<Map<String, Object>> representations = environment.getArgument("representations");
            return representations.stream().map(this::resolve).toList();
        }));
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring.build())).build();
    }

    private @Nullable Object resolve(Map<String, Object> representation) {
        String type = String.valueOf(representation.get("__typename"));
        Object found = entities.getOrDefault(type, r -> r).apply(representation);
        if (found instanceof Map<?, ?> map && !map.containsKey("__typename")) {
            Map<Object, Object> typed = new HashMap<>(map);
            typed.put("__typename", type);
            return typed;
        }
        return found;
    }
}
