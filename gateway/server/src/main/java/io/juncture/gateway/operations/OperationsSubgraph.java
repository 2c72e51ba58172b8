package io.juncture.gateway.operations;

import graphql.ErrorClassification;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.subgraph.LocalGraphQL;
import io.juncture.gateway.subgraph.LocalSubgraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;

/** The subgraph {@code gateway}: its schema is {@code gateway.graphqls} beside this class. Only operators get answers. */
final class OperationsSubgraph implements LocalSubgraph {

    private static final String SCHEMA = "/io/juncture/gateway/operations/gateway.graphqls";

    private final LocalGraphQL graphql;
    private final Operators operators;

    OperationsSubgraph(Operators operators, RestApiFetchers restApis) {
        this.operators = operators;
        RuntimeWiring wiring = restApis.wire(RuntimeWiring.newRuntimeWiring().scalar(ExtendedScalars.DateTime))
                .type("Query", type -> type.dataFetcher("restApi", forOperators(restApis::family)))
                .type("Subscription", type -> type.dataFetcher("restApi", forOperators(restApis::liveFamily))).build();
        this.graphql = new LocalGraphQL(GraphQL.newGraphQL(schema(wiring)).build());
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public CompletionStage<byte[]> execute(SubgraphRequest request) {
        return graphql.execute(request);
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return graphql.subscribe(request);
    }

    private DataFetcher<Object> forOperators(DataFetcher<?> fetcher) {
        return environment -> {
            RequestContext context = environment.getGraphQlContext().get(RequestContext.class);
            Optional<Operators.Refusal> refusal = operators.refuse(context);
            return refusal.isPresent() ? refuse(refusal.get(), environment) : fetcher.get(environment);
        };
    }

    private static DataFetcherResult<Object> refuse(Operators.Refusal refusal, DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult().error(GraphqlErrorBuilder.newError(environment)
                .message(refusal.message())
                .errorType(ErrorClassification.errorClassification(refusal.name())).extensions(Map.of("code", refusal.name())).build()).build();
    }

    /** The schema without its link to the federation specification, which graphql-java does not know. */
    private static GraphQLSchema schema(RuntimeWiring wiring) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(read());
        new ArrayList<>(registry.getSchemaExtensionDefinitions()).forEach(registry::remove);
        return new SchemaGenerator().makeExecutableSchema(registry, wiring);
    }

    private static String read() {
        try (InputStream resource = OperationsSubgraph.class.getResourceAsStream(SCHEMA)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
