package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.gateway.request.RequestId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.resources.LoopResources;

/** A guarded HTTP call. */
record HttpRoute(String name, HttpSubgraph http, CallGuard guard) implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRoute.class);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    static HttpRoute to(Subgraph subgraph, SubgraphPolicy policy, SubgraphMetrics metrics, LoopResources loops) {
        var name = subgraph.name();
        var url = usable(name, policy.url().orElse(subgraph.url()));
        var guard = new CallGuard(name, policy);
        metrics.countRetries(name, guard.retry());
        guard.breaker().ifPresent(breaker -> breaker.getEventPublisher().onStateTransition(event ->
                LOG.warn("Circuit breaker of subgraph {}: {}", name, event.getStateTransition())));
        return new HttpRoute(name, new HttpSubgraph(name, url, policy, loops), guard);
    }

    @Override
    public CompletionStage<byte[]> call(SubgraphRequest request) {
        return guard.protect(request.kind(), http.send(request))
                .doOnError(failure -> log(request, failure))
                .onErrorMap(failure -> CallFailure.of(failure).forClient(name))
                .toFuture();
    }

    /** Suspended calls are told of once, when the breaker opens. */
    private void log(SubgraphRequest request, Throwable failure) {
        if (!CallFailure.isSuspension(failure)) {
            LOG.warn("Call to subgraph {} failed for request {}: {}", name,
                    request.context().attributes().getOrDefault(RequestId.ATTRIBUTE, "unknown"), failure.getMessage());
        }
    }

    @Override
    public Optional<CircuitBreaker> breaker() {
        return guard.breaker();
    }

    @Override
    public void close() {
        http.close();
    }

    private static String usable(String name, String url) {
        try {
            var uri = URI.create(url);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // told below, as for any other unusable URL
        }
        throw new UnroutableSubgraphException(name, url);
    }
}
