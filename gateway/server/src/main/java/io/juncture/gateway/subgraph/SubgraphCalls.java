package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphClient;
import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.supergraph.Subgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.netty.resources.LoopResources;

/** The engine's client: sends each request to its subgraph. */
public final class SubgraphCalls implements SubgraphClient, AutoCloseable {

    private final Map<String, Route> routes;
    private final SubgraphMetrics metrics;

    /**
     * @param subgraphs the supergraph's subgraphs
     * @param local     those that run in this process
     * @param loops     the event loops that calls run on
     * @throws UnroutableSubgraphException when a subgraph neither runs here nor has a usable URL
     */
    SubgraphCalls(List<Subgraph> subgraphs, List<LocalSubgraph> local, SubgraphProperties properties,
            SubgraphMetrics metrics, LoopResources loops) {
        var here = local.stream().collect(Collectors.toMap(LocalSubgraph::name, Function.identity()));
        this.metrics = metrics;
        this.routes = subgraphs.stream().collect(Collectors.toUnmodifiableMap(Subgraph::name,
                subgraph -> Optional.ofNullable(here.get(subgraph.name()))
                        .<Route>map(one -> new LocalRoute(one, metrics)).orElseGet(() -> new HttpRoute(subgraph.name(),
                                properties.url(subgraph.name()).orElse(subgraph.url()),
                                properties.policy(subgraph.name()), metrics, loops))));
    }

    @Override
    public CompletionStage<byte[]> execute(SubgraphRequest request) {
        var name = request.subgraph().name();
        var route = routes.get(name);
        if (route == null) {
            return CompletableFuture.failedFuture(unavailable(name));
        }
        return route.call(request);
    }

    @Override
    public Flow.Publisher<byte[]> subscribe(SubgraphRequest request) {
        var name = request.subgraph().name();
        return JdkFlowAdapter.publisherToFlowPublisher(Optional.ofNullable(routes.get(name))
                .map(route -> route.subscribe(request)).orElseGet(() -> Flux.error(unavailable(name))));
    }

    private static SubgraphException unavailable(String name) {
        return new SubgraphException("SUBGRAPH_UNAVAILABLE", "Subgraph '" + name + "' is unavailable");
    }

    /** The state of each circuit breaker by the subgraph's name, in the order of names. */
    public Map<String, CircuitBreaker.State> breakerStates() {
        var states = new TreeMap<String, CircuitBreaker.State>();
        breakers().forEach((name, breaker) -> states.put(name, breaker.getState()));
        return states;
    }

    private Map<String, CircuitBreaker> breakers() {
        var breakers = new HashMap<String, CircuitBreaker>();
        routes.forEach((name, route) -> route.breaker().ifPresent(breaker -> breakers.put(name, breaker)));
        return breakers;
    }

    /** Lets metrics show these subgraphs' circuit breakers and no others. */
    public void showBreakers() {
        metrics.show(breakers());
    }

    @Override
    public void close() {
        routes.values().forEach(Route::close);
    }
}
