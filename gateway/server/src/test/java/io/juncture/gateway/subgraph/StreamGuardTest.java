package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class StreamGuardTest {

    private final CircuitBreaker breaker = CircuitBreaker.of("test", CircuitBreakerConfig.custom().minimumNumberOfCalls(2)
            .slidingWindowSize(2).permittedNumberOfCallsInHalfOpenState(1).recordException(CallFailure::isUnhealthy).build());
    private final StreamGuard guard = new StreamGuard(Optional.of(breaker), new Binder(new MapConfigurationPropertySource(
            java.util.Map.of("timeout", "100ms"))).bindOrCreate("", SubgraphPolicy.class));

    private void fail(Kind kind, Runnable... before) {
        StepVerifier.create(guard.<Integer>protect(alive -> {
            List.of(before).forEach(_ -> alive.run());
            return Flux.error(new CallFailure(kind, "test"));
        })).verifyError(CallFailure.class);
    }

    @AfterEach
    void realTimeAgain() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void streamsThatCannotBeOpenedSuspendFurtherOnes() {
        fail(Kind.UNREACHABLE);
        fail(Kind.BROKEN);
        assertThat(breaker.getState()).isEqualTo(State.OPEN);
        StepVerifier.create(guard.protect(_ -> Flux.just(1)))
                .verifyErrorSatisfies(failure -> assertThat(CallFailure.isSuspension(failure)).isTrue());
    }

    @Test
    void howAnOpenStreamEndsDoesNotCountAndNeitherDoesARefusal() {
        fail(Kind.BROKEN, () -> { });
        fail(Kind.BROKEN, () -> { });
        fail(Kind.UNAUTHENTICATED);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatStaysUndecidedLeavesRoomForOthers() {
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        var time = VirtualTimeScheduler.getOrSet();
        var waiting = guard.protect(_ -> Flux.never()).subscribe();
        StepVerifier.create(guard.protect(_ -> Flux.just(1))).verifyError(CallFailure.class);
        time.advanceTimeBy(Duration.ofMillis(100));
        StepVerifier.create(guard.protect(_ -> Flux.just(1))).expectNext(1).verifyComplete();
        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
        waiting.dispose();
        guard.protect(_ -> Flux.never()).subscribe().dispose();
        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }
}
