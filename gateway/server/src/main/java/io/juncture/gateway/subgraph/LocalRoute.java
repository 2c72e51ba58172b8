package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphRequest;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;

/** A method call. */
record LocalRoute(LocalSubgraph subgraph, SubgraphMetrics metrics) implements Route {

    @Override
    public CompletionStage<byte[]> call(SubgraphRequest request) {
        return metrics.measure(subgraph.name(), () -> subgraph.execute(request));
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return metrics.measure(subgraph.name(), subgraph.subscribe(request));
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
