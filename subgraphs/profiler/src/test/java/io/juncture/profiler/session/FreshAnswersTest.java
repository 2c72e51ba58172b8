package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.session.AnswerSheet.Given;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FreshAnswersTest {

  private static final Duration PONDERING = Duration.ofSeconds(12);

  @Test
  void whatIsStoredAlreadyIsNotFresh() {
    var stored = List.of(new Answer("a", "x", Duration.ZERO), new Answer("b", "x", Duration.ZERO));
    assertThat(FreshAnswers.of(List.of(timed("a", 1), new Given("b", "y", OptionalInt.empty())), stored, PONDERING))
        .containsExactly(new Answer("b", "y", PONDERING));
    assertThat(FreshAnswers.of(List.of(timed("a", 1)), stored, PONDERING)).isEmpty();
  }

  @Test
  void aToldTimeIsBelievedAsFarAsItCanBeTrue() {
    assertThat(FreshAnswers.of(List.of(timed("a", 2_000), timed("b", 60_000)), List.of(), PONDERING))
        .containsExactly(new Answer("a", "x", Duration.ofSeconds(2)), new Answer("b", "x", PONDERING));
  }

  @Test
  void silenceAboutTimesDividesTheTimeThatThereWas() {
    assertThat(FreshAnswers.of(List.of(untimed("a"), untimed("b"), untimed("c")), List.of(), PONDERING))
        .extracting(Answer::responseTime).containsOnly(Duration.ofSeconds(4));
  }

  private static Given timed(String question, int millis) {
    return new Given(question, "x", OptionalInt.of(millis));
  }

  private static Given untimed(String question) {
    return new Given(question, "x", OptionalInt.empty());
  }
}
