package io.juncture.gateway.subgraph;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Time limit per attempt, circuit breaker around it, and for queries a retry around both. */
final class CallGuard {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration timeout;
    private final Scheduler timers;
    private final Optional<CircuitBreaker> breaker;
    private final Retry retry;

    /** @param timers where time limits wait: best the threads that calls run on, which then need not be told of each other */
    CallGuard(String name, SubgraphPolicy policy, Scheduler timers) {
        this.timeout = policy.timeout();
        this.timers = timers;
        this.breaker = policy.circuitBreaker() ? Optional.of(breaker(name, policy)) : Optional.empty();
        this.retry = Retry.of(name, RetryConfig.custom()
                .maxAttempts(policy.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(policy.backoff(), 2, 0.5, LONGEST_PAUSE))
                .retryOnException(CallFailure::isTransitory)
                .build());
    }

    private static CircuitBreaker breaker(String name, SubgraphPolicy policy) {
        return CircuitBreaker.of(name, CircuitBreakerConfig.custom()
                .failureRateThreshold(policy.failureRateThreshold())
                .minimumNumberOfCalls(policy.minimumCalls())
                .slidingWindowSize(5 * policy.minimumCalls())
                .waitDurationInOpenState(policy.openDuration())
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .permittedNumberOfCallsInHalfOpenState(Math.max(1, policy.minimumCalls() / 4))
                .recordException(failure -> CallFailure.isUnhealthy(CallFailure.of(failure)))
                .build());
    }

    /** Guards an attempt that may be repeated when the operation is a query. Fails with a {@link CallFailure}. */
    <T> Mono<T> protect(OperationKind kind, Mono<T> attempt) {
        Mono<T> late = Mono.error(() -> new CallFailure(Kind.SLOW, "no answer within " + timeout.toMillis() + " ms"));
        var limited = attempt.timeout(Mono.delay(timeout, timers), late);
        var suspendable = breaker.map(present -> limited.transform(CircuitBreakerOperator.of(present))).orElse(limited);
        return suspendable.onErrorResume(failure -> {
            var known = CallFailure.of(failure);
            return kind == OperationKind.QUERY && CallFailure.isTransitory(known)
                    ? retried(known, suspendable.onErrorMap(CallFailure::of)) : Mono.error(known);
        });
    }

    /** What retries cost is only spent on calls whose first attempt has failed. */
    private <T> Mono<T> retried(Throwable failure, Mono<T> attempt) {
        var attempts = new AtomicInteger();
        return Mono.defer(() -> attempts.getAndIncrement() == 0 ? Mono.error(failure) : attempt)
                .transformDeferred(RetryOperator.of(retry));
    }

    Optional<CircuitBreaker> breaker() {
        return breaker;
    }

    Retry retry() {
        return retry;
    }
}
