package io.juncture.profiler.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.juncture.profiler.identity.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** How long an answer is used again. */
class AnswersTest {

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger found = new AtomicInteger();
  private final Answers<String, Integer> answers = Answers.atMost(10, clock, _ -> Mono.fromSupplier(found::incrementAndGet));

  @Test
  void fiveMinutes() {
    assertThat(answers.to("question").block()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(answers.to("question").block()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(answers.to("question").block()).isEqualTo(2);
  }

  @Test
  void orUntilItIsForgotten() {
    answers.to("question").block();
    answers.forget();
    assertThat(answers.to("question").block()).isEqualTo(2);
  }

  @Test
  void eachQuestionItsOwn() {
    assertThat(answers.to("question").block()).isEqualTo(1);
    assertThat(answers.to("other").block()).isEqualTo(2);
  }

  @Test
  void butNotThatThereIsNone() {
    Answers<String, Integer> late = Answers.atMost(10, clock, _ -> Mono.fromSupplier(found::incrementAndGet).filter(times -> times > 1));
    assertThat(late.to("question").blockOptional()).isEmpty();
    assertThat(late.to("question").block()).isEqualTo(2);
  }

  @Test
  void norAnError() {
    Answers<String, Integer> failing = Answers.atMost(10, clock,
        _ -> found.incrementAndGet() == 1 ? Mono.error(new IllegalStateException("down")) : Mono.just(found.get()));
    assertThatIllegalStateException().isThrownBy(() -> failing.to("question").block()).withMessage("down");
    assertThat(failing.to("question").block()).isEqualTo(2);
  }

  @Test
  void andOnlySoManyAtATime() {
    Answers<Integer, Integer> few = Answers.ofWeight(100, (_, _) -> 10, clock, question -> Mono.fromSupplier(() -> {
      found.incrementAndGet();
      return question;
    }));
    IntStream.range(0, 20_000).forEach(question -> few.to(question).block());
    IntStream.range(0, 20_000).forEach(question -> few.to(question).block());
    assertThat(found.get()).isGreaterThanOrEqualTo(30_000);
  }
}
