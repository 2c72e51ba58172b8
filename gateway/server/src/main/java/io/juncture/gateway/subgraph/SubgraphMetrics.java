package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.juncture.federation.executor.SubgraphException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;

/**
 * Measures calls to subgraphs: {@code juncture.subgraph.calls} (a timer by {@code subgraph} and {@code outcome}, retries
 * included in one call), {@code juncture.subgraph.streams} (a timer of subscriptions' streams by the same),
 * {@code juncture.subgraph.events} (what came on them, by the same),
 * {@code juncture.subgraph.calls.shared}, {@code juncture.subgraph.retries} and {@code juncture.subgraph.breaker.open} (1 while calls
 * are suspended).
 */
final class SubgraphMetrics {

    private static final String SUBGRAPH = "subgraph";
    private static final String OUTCOME = "outcome";
    private static final String SUCCESS = "success";
    private static final String CANCELLED = "cancelled";
    private static final String BREAKER = "juncture.subgraph.breaker.open";

    private final MeterRegistry registry;
    private final ConcurrentMap<Outcome, Timer> calls = new ConcurrentHashMap<>();

    /** What became of calls to a subgraph. */
    private record Outcome(String subgraph, String outcome) {
    }

    SubgraphMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The call itself, so that whoever cancels it reaches the subgraph. */
    <T> CompletionStage<T> measure(String subgraph, Supplier<CompletionStage<T>> call) {
        var sample = Timer.start(registry);
        var running = call.get();
        running.whenComplete((_, failure) -> sample.stop(
                calls.computeIfAbsent(new Outcome(subgraph, outcome(failure)), this::timer)));
        return running;
    }

    private Timer timer(Outcome outcome) {
        return registry.timer("juncture.subgraph.calls", SUBGRAPH, outcome.subgraph(), OUTCOME, outcome.outcome());
    }

    /** The same stream, measured once for each subscriber from its opening to its end. */
    <T> Flux<T> measure(String subgraph, Flux<T> stream) {
        return Flux.defer(() -> {
            var sample = Timer.start(registry);
            var end = new AtomicReference<>(SUCCESS);
            return stream.doOnError(failure -> end.set(outcome(failure))).doFinally(signal -> sample.stop(
                    registry.timer("juncture.subgraph.streams", SUBGRAPH, subgraph, OUTCOME,
                            signal == SignalType.CANCEL ? CANCELLED : end.get())));
        });
    }

    /** Whether an event of a stream is a GraphQL response, and counts it. */
    boolean isEvent(String subgraph, byte[] event) {
        var valid = GraphQLBody.isOne(event);
        registry.counter("juncture.subgraph.events", SUBGRAPH, subgraph, OUTCOME, valid ? SUCCESS : "subgraph_invalid_response").increment();
        return valid;
    }

    /** Counts calls that were not made because the same one was under way. */
    Counter shared(String subgraph) {
        return Counter.builder("juncture.subgraph.calls.shared").tag(SUBGRAPH, subgraph)
                .description("Calls that were not made because the same one was under way").register(registry);
    }

    void countRetries(String subgraph, Retry retry) {
        var retries = registry.counter("juncture.subgraph.retries", SUBGRAPH, subgraph);
        retry.getEventPublisher().onRetry(_ -> retries.increment());
    }

    /** Shows these breakers, by subgraph, instead of those shown before. */
    void show(Map<String, CircuitBreaker> breakers) {
        registry.find(BREAKER).gauges().forEach(registry::remove);
        breakers.forEach((subgraph, breaker) -> Gauge
                .builder(BREAKER, breaker, present -> present.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while calls to the subgraph are suspended")
                .tag(SUBGRAPH, subgraph).register(registry));
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> SUCCESS;
            case CompletionException wrapped when wrapped.getCause() != null -> outcome(wrapped.getCause());
            case CancellationException _ -> CANCELLED;
            case SubgraphException known -> known.code().toLowerCase(Locale.ROOT);
            default -> "error";
        };
    }
}
