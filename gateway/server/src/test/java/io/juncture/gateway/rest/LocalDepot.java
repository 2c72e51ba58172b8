package io.juncture.gateway.rest;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.subgraph.LocalSubgraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The depot as a subgraph in the gateway's process. */
public final class LocalDepot implements LocalSubgraph {

    private final List<SubgraphRequest> received = new CopyOnWriteArrayList<>();
    private final GraphQL graphql;

    public LocalDepot() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(Depot.resource("depot.graphqls"));
        new ArrayList<>(registry.getSchemaExtensionDefinitions()).forEach(registry::remove);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().scalar(ExtendedScalars.DateTime).scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.UUID).scalar(ExtendedScalars.GraphQLBigDecimal)
                .type("Item", item -> item.typeResolver(type -> type.getSchema().getObjectType("Book")))
                .type("Query", query -> query.dataFetcher("product", LocalDepot::product)
                        .dataFetcher("parcels", call -> List.of(Map.<String, Object>of("id", "p", "weight", call.<Integer>getArgument("limit"))))
                        .dataFetcher("owner", call -> Map.of("id", call.getArgument("id")))
                        .dataFetcher("quote", call -> Map.of("total", new BigDecimal("2000000.00"), "freshness", "HIT"))
                        .dataFetcher("failing", LocalDepot::fail))
                .type("Mutation", mutation -> mutation.dataFetcher("addReview", LocalDepot::review)).build();
        graphql = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring)).build();
    }

    /** What arrived so far. */
    List<SubgraphRequest> received() {
        return received;
    }

    @Override
    public String name() {
        return "depot";
    }

    @Override
    public CompletionStage<byte[]> execute(SubgraphRequest request) {
        received.add(request);
        JsonNode body = Depot.JSON.readTree(request.body());
        ExecutionInput input = ExecutionInput.newExecutionInput(body.path("query").asString())
                .variables(variables(body)).build();
        return graphql.executeAsync(input).thenApply(result -> Depot.JSON.writeValueAsBytes(result.toSpecification()));
    }

    private static Map<String, Object> variables(JsonNode body) {
        return body.path("variables").isObject() ? Depot.JSON.convertValue(body.get("variables"), Depot.JSON.getTypeFactory()
                .constructMapType(Map.class, String.class, Object.class)) : Map.of();
    }

    private static @Nullable Object product(DataFetchingEnvironment call) {
        return "1".equals(call.getArgument("id")) ? Map.of("id", "1", "displayName", "Rake", "category", "GARDEN_TOOLS",
                "unitPrice", new BigDecimal("12.50"), "stock", List.of(), "freshness", "MISS") : null;
    }

    private static DataFetcherResult<?> fail(DataFetchingEnvironment call) {
        return DataFetcherResult.newResult().error(GraphqlErrorBuilder.newError(call).message("SELECT * FROM secrets")
                .extensions(Map.of("code", call.getArgument("code"), "retryAfter", 7)).build()).build();
    }

    private static DataFetcherResult<?> review(DataFetchingEnvironment call) {
        Map<String, Object> input = call.getArgument("input");
        int stars = (Integer) input.get("stars");
        return stars <= 5 ? DataFetcherResult.newResult().data(Map.of("id", "r", "stars", stars, "text", input.get("text"))).build()
                : DataFetcherResult.newResult().error(GraphqlErrorBuilder.newError(call).message("The input is not valid.")
                        .extensions(Map.of("code", "INVALID_INPUT", "violations", List.of(
                                Map.of("field", "unitPrice.starCount", "message", "must be at most 5, unless unitPrice is given"))))
                        .build()).build();
    }
}
