package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Watches over the streams of one subgraph. That one could be opened, or could not, counts for the circuit breaker like a
 * call, and so does an event that is nonsense; how the stream ends does not. Streams are not retried, and none may be silent for too long.
 */
final class StreamGuard {

    private final Optional<CircuitBreaker> breaker;
    private final Duration timeout;
    private final Duration maxSilence;

    /** @param breaker that of the subgraph's calls */
    StreamGuard(Optional<CircuitBreaker> breaker, SubgraphPolicy policy) {
        this.breaker = breaker;
        this.timeout = policy.timeout();
        this.maxSilence = policy.maxStreamSilence();
    }

    /**
     * Guards one stream. Fails with a {@link CallFailure}.
     *
     * @param stream opens it, and runs what it is given at every sign of life; the first one tells that it is open
     */
    <T> Flux<T> protect(Function<Runnable, Flux<T>> stream) {
        return Flux.defer(() -> {
            var opening = breaker.map(Opening::new);
            var silence = new Silence(maxSilence);
            var events = silence.limit(stream.apply(() -> {
                silence.end();
                opening.ifPresent(Opening::succeeded);
            })).onErrorMap(CallFailure::of);
            return opening.map(present -> present.watch(events, timeout)).orElse(events);
        }).onErrorMap(CallFailure::of);
    }

    /** Tells the circuit breaker that something came on an open stream that is worth nothing. */
    void failed() {
        breaker.ifPresent(present -> present.onError(0, present.getTimestampUnit(),
                new CallFailure(CallFailure.Kind.NOT_GRAPHQL, "an event that is no GraphQL response")));
    }

    /** Tells the circuit breaker, once, what became of the attempt to open a stream. */
    private static final class Opening {

        private final CircuitBreaker breaker;
        private final long begun;
        private final AtomicBoolean decided = new AtomicBoolean();

        /** @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException while calls are suspended */
        Opening(CircuitBreaker breaker) {
            breaker.acquirePermission();
            this.breaker = breaker;
            this.begun = breaker.getCurrentTimestamp();
        }

        /** What is not decided in time counts for nothing: many servers answer only when there is a first event. */
        <T> Flux<T> watch(Flux<T> events, Duration timeout) {
            var late = Mono.delay(timeout).doOnNext(_ -> undecided()).then(Mono.never());
            return events.takeUntilOther(late).doOnComplete(this::succeeded).doOnError(this::failed).doOnCancel(this::undecided);
        }

        void succeeded() {
            if (decided.compareAndSet(false, true)) {
                breaker.onSuccess(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit());
            }
        }

        private void failed(Throwable failure) {
            if (decided.compareAndSet(false, true)) {
                breaker.onError(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), failure);
            }
        }

        private void undecided() {
            if (decided.compareAndSet(false, true)) {
                breaker.releasePermission();
            }
        }
    }
}
