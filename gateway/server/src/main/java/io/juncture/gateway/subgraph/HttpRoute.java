package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.OperationKind;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** A guarded HTTP call, which those who ask the same at the same time may share. */
final class HttpRoute implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRoute.class);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final String name;
    private final HttpSubgraph http;
    private final EventSource events;
    private final CallGuard guard;
    private final Mono<byte[]> queries;
    private final Mono<byte[]> others;
    private final StreamGuard streams;
    private final ForwardedHeaders forwarded;
    private final Optional<SharedCalls> shared;
    private final SubgraphMetrics metrics;
    private final FailureLog log;

    /** @throws UnroutableSubgraphException when the URL is unusable */
    HttpRoute(String name, String url, SubgraphPolicy policy, SubgraphMetrics metrics, LoopResources loops) {
        this.name = name;
        this.metrics = metrics;
        this.log = new FailureLog(name);
        this.forwarded = new ForwardedHeaders(policy.propagateHeaders());
        this.shared = policy.deduplicate() ? Optional.of(new SharedCalls(metrics.shared(name))) : Optional.empty();
        this.http = new HttpSubgraph(name, usable(name, url), policy, forwarded, loops);
        this.events = switch (policy.subscriptionProtocol()) {
            case SSE -> new ServerSentEvents(url, policy, forwarded, loops);
            case GRAPHQL_TRANSPORT_WS -> new TransportWsClient(url, policy, forwarded, loops);
        };
        this.guard = new CallGuard(name, policy, Schedulers.fromExecutorService(loops.onClient(LoopResources.DEFAULT_NATIVE)));
        this.queries = guard.protect(OperationKind.QUERY, http.call());
        this.others = guard.protect(OperationKind.MUTATION, http.call());
        this.streams = new StreamGuard(guard.breaker(), policy);
        metrics.countRetries(name, guard.retry());
        guard.breaker().ifPresent(breaker -> breaker.getEventPublisher().onStateTransition(event ->
                LOG.warn("Circuit breaker of subgraph {}: {}", name, event.getStateTransition())));
    }

    @Override
    public CompletionStage<byte[]> call(SubgraphRequest request) {
        if (shared.isEmpty() || request.kind() != OperationKind.QUERY) {
            return send(request);
        }
        var question = new SharedCalls.Question(request, forwarded.significant(request.context().headers()));
        return shared.get().ask(question, () -> send(request));
    }

    private CompletionStage<byte[]> send(SubgraphRequest request) {
        var call = request.kind() == OperationKind.QUERY ? queries : others;
        return metrics.measure(name, () -> HttpSubgraph.with(request, call).onErrorMap(failure -> {
            log.call(request, failure);
            return CallFailure.of(failure).forClient(name);
        }).toFuture());
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return metrics.measure(name, streams.protect(alive -> events.open(request, alive))
                .doOnNext(event -> inspect(request, event))
                .doOnError(failure -> log.call(request, failure))
                .onErrorMap(failure -> CallFailure.of(failure).forClient(name)));
    }

    /** An event that is nonsense is answered by an error, and the stream goes on. */
    private void inspect(SubgraphRequest request, byte[] event) {
        if (!metrics.isEvent(name, event)) {
            streams.failed();
            log.event(request, event.length);
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
