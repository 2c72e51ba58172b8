package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphRequest;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;

/** The way to one subgraph. */
sealed interface Route permits LocalRoute, HttpRoute {

    CompletionStage<byte[]> call(SubgraphRequest request);

    Flux<byte[]> subscribe(SubgraphRequest request);

    Optional<CircuitBreaker> breaker();

    void close();
}
