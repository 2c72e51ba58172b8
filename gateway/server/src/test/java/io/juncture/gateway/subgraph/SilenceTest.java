package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;

class SilenceTest {

    private static final Duration MOST = Duration.ofMillis(300);

    @Test
    void aStreamThatBringsNothingFails() {
        var source = PublisherProbe.of(Flux.just(1).concatWith(Mono.never()));
        StepVerifier.create(new Silence(MOST).limit(source.flux()))
                .expectNext(1).verifyErrorSatisfies(failure -> assertThat(failure).isInstanceOf(CallFailure.class)
                        .hasMessageContaining("nothing came for PT0.3S"));
        source.assertWasCancelled();
    }

    @Test
    void onlyTheTimeDuringWhichAnEventIsWantedCounts() {
        StepVerifier.create(new Silence(MOST).limit(Flux.just(1, 2).concatWith(Mono.never())), 1)
                .expectNext(1).expectNoEvent(MOST.multipliedBy(3))
                .thenRequest(1).expectNext(2).expectNoEvent(MOST.multipliedBy(3))
                .thenRequest(1).verifyError(CallFailure.class);
    }

    @Test
    void signsOfLifeCount() {
        var silence = new Silence(MOST);
        var beats = Flux.interval(MOST.dividedBy(6)).take(20).doOnNext(_ -> silence.end()).then(Mono.<Integer>empty());
        StepVerifier.create(silence.limit(beats.flux())).expectComplete().verify(Duration.ofSeconds(20));
    }

    @Test
    void itMayBeUnlimited() {
        StepVerifier.create(new Silence(Duration.ZERO).limit(Flux.never())).expectSubscription()
                .expectNoEvent(Duration.ofMillis(200)).thenCancel().verify(Duration.ofSeconds(20));
    }
}
