package io.juncture.gateway.subgraph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets graphql-java answer for a {@link LocalSubgraph}. Data fetchers find the {@link RequestContext} under its class in the
 * GraphQL context; those of subscriptions give a {@link Publisher}, for example a {@link Flux}.
 */
public final class LocalGraphQL {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphQL graphql;

    public LocalGraphQL(GraphQL graphql) {
        this.graphql = graphql;
    }

    private record Body(String query, @Nullable Map<String, Object> variables) {
    }

    /** As {@link LocalSubgraph#execute} says. */
    public CompletionStage<byte[]> execute(SubgraphRequest request) {
        return graphql.executeAsync(input(request)).thenApply(LocalGraphQL::bytes);
    }

    /** As {@link LocalSubgraph#subscribe} says. What is refused is one event without data. */
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return Mono.fromFuture(() -> graphql.executeAsync(input(request)))
                .flatMapMany(LocalGraphQL::events).map(LocalGraphQL::bytes);
    }

    private static Flux<ExecutionResult> events(ExecutionResult result) {
        return result.getData() instanceof Publisher<?> events
                ? Flux.from(events).cast(ExecutionResult.class) : Flux.just(result);
    }

    private static ExecutionInput input(SubgraphRequest request) {
        var body = JSON.readValue(request.body(), Body.class);
        return ExecutionInput.newExecutionInput(body.query())
                .variables(Optional.ofNullable(body.variables()).orElse(new HashMap<>()))
                .graphQLContext(Map.of(RequestContext.class, request.context())).build();
    }

    private static byte[] bytes(ExecutionResult result) {
        return JSON.writeValueAsBytes(result.toSpecification());
    }
}
