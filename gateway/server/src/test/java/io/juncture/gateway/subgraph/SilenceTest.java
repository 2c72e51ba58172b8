package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;
import reactor.test.scheduler.VirtualTimeScheduler;

class SilenceTest {

    private static final Duration MOST = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Silence silence() {
        return new Silence(MOST, () -> VirtualTimeScheduler.get().now(TimeUnit.NANOSECONDS));
    }

    @Test
    void aStreamThatBringsNothingFails() {
        var source = PublisherProbe.of(Flux.just(1).concatWith(Mono.never()));
        StepVerifier.withVirtualTime(() -> silence().limit(source.flux()))
                .expectNext(1).thenAwait(MOST.multipliedBy(2)).expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(CallFailure.class).hasMessageContaining("nothing came for PT0.3S")).verify(PATIENCE);
        source.assertWasCancelled();
    }

    @Test
    void onlyTheTimeDuringWhichAnEventIsWantedCounts() {
        StepVerifier.withVirtualTime(() -> silence().limit(Flux.just(1, 2).concatWith(Mono.never())), 1)
                .expectNext(1).expectNoEvent(MOST.multipliedBy(3))
                .thenRequest(1).expectNext(2).expectNoEvent(MOST.multipliedBy(3))
                .thenRequest(1).thenAwait(MOST.multipliedBy(2)).expectError(CallFailure.class).verify(PATIENCE);
    }

    @Test
    void signsOfLifeCount() {
        StepVerifier.withVirtualTime(() -> {
            var silence = silence();
            var beats = Flux.interval(MOST.dividedBy(2)).take(20).doOnNext(_ -> silence.end()).then(Mono.<Integer>empty());
            return silence.limit(beats.flux());
        }).thenAwait(MOST.multipliedBy(10)).expectComplete().verify(PATIENCE);
    }

    @Test
    void itMayBeUnlimited() {
        StepVerifier.withVirtualTime(() -> new Silence(Duration.ZERO).limit(Flux.never())).expectSubscription()
                .expectNoEvent(Duration.ofDays(1)).thenCancel().verify(PATIENCE);
    }
}
