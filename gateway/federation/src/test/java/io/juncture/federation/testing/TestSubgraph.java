package io.juncture.federation.testing;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A subgraph that really executes: graphql-java over plain maps, with {@code _entities}. Objects are maps; those of
 * abstract types carry {@code __typename}. Representations that no resolver is given for are answered as they are.
 */
public final class TestSubgraph {

    private static final String DIRECTIVES = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @external on FIELD_DEFINITION | OBJECT
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @shareable on FIELD_DEFINITION | OBJECT
            directive @interfaceObject on OBJECT
            scalar _Any
            """;

    private final String name;
    private final String sdl;
    private final Map<String, DataFetcher<?>> fields = new HashMap<>();
    private final Map<String, Function<Map<String, Object>, Object>> entities = new HashMap<>();

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

    /** Resolves representations of a type; the result must not be a different object than what was asked for. */
    public TestSubgraph entity(String type, Function<Map<String, Object>, Object> resolver) {
        entities.put(type, resolver);
        return this;
    }

    String name() {
        return name;
    }

    GraphQL build() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(DIRECTIVES + sdl);
        Set<String> keyed = registry.types().values().stream()
                .filter(t -> t instanceof graphql.language.ObjectTypeDefinition object && object.hasDirective("key"))
                .map(t -> t.getName()).collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!keyed.isEmpty()) {
            registry.merge(new SchemaParser().parse("union _Entity = " + String.join(" | ", keyed)
                    + " extend type Query { _entities(representations: [_Any!]!): [_Entity]! }"));
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
                        GraphQLScalarType.newScalar().name(scalar).coercing(new Anything()).build()));
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

    private graphql.execution.DataFetcherResult<Object> resolve(Map<String, Object> representation) {
        String type = String.valueOf(representation.get("__typename"));
        Object found = entities.getOrDefault(type, r -> r).apply(representation);
        if (found instanceof Map<?, ?> map && !map.containsKey("__typename")) {
            Map<Object, Object> typed = new HashMap<>(map);
            typed.put("__typename", type);
            found = typed;
        }
        return graphql.execution.DataFetcherResult.newResult().data(found).build();
    }

    static ExecutionInput input(String query, Map<String, Object> variables) {
        return ExecutionInput.newExecutionInput().query(query).variables(variables).build();
    }

    private static final class Anything implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object input, graphql.GraphQLContext context, java.util.Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(graphql.language.Value<?> input, graphql.execution.CoercedVariables variables,
                graphql.GraphQLContext context, java.util.Locale locale) {
            return input instanceof graphql.language.StringValue text ? text.getValue() : input;
        }
    }
}
