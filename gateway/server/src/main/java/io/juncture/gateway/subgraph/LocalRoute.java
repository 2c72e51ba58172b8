package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A method call. What it answers is held to be no better than what comes over the network. */
record LocalRoute(LocalSubgraph subgraph, SubgraphMetrics metrics, FailureLog log) implements Route {

    LocalRoute(LocalSubgraph subgraph, SubgraphMetrics metrics) {
        this(subgraph, metrics, new FailureLog(subgraph.name()));
    }

    @Override
    public CompletionStage<byte[]> call(SubgraphRequest request) {
        return metrics.measure(subgraph.name(), () -> Mono.fromFuture(() -> subgraph.execute(request).toCompletableFuture())
                .filter(GraphQLBody::isOne)
                .switchIfEmpty(Mono.error(() -> new CallFailure(Kind.NOT_GRAPHQL, "no GraphQL response").forClient(subgraph.name())))
                .doOnError(failure -> log.call(request, failure))
                .toFuture());
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return metrics.measure(subgraph.name(), subgraph.subscribe(request).doOnNext(event -> {
            if (!metrics.isEvent(subgraph.name(), event)) {
                log.event(request, event.length);
            }
        }));
    }

    @Override
    public Optional<CircuitBreaker> breaker() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // lives and ends as a bean
    }
}
