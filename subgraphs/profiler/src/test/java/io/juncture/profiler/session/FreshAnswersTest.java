package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.juncture.profiler.session.AnswerSheet.Given;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FreshAnswersTest {

  private static final Duration PONDERING = Duration.ofSeconds(12);

  @Test
  void whatIsStoredAlreadyIsNotFresh() {
    var stored = List.of(new Answer("a", "x", Duration.ZERO), new Answer("b", "x", Duration.ZERO));
    var changed = FreshAnswers.of(List.of(timed("a", 1), new Given("b", "y", OptionalInt.empty())), stored, PONDERING);
    assertThat(changed.answers()).extracting(Answer::questionId, Answer::value).containsExactly(tuple("b", "y"));
    assertThat(changed.timed()).isFalse();
    assertThat(FreshAnswers.of(List.of(timed("a", 1)), stored, PONDERING).isEmpty()).isTrue();
  }

  @Test
  void toldTimesAreBelievedAsFarAsTheyCanBeTrue() {
    assertThat(times(List.of(timed("a", 2_000), timed("b", 3_000)))).containsExactly(2_000L, 3_000L);
    assertThat(times(List.of(timed("a", 60_000)))).containsExactly(12_000L);
    assertThat(times(List.of(timed("a", 60_000), timed("b", 2_000), timed("c", 6_000)))).containsExactly(5_000L, 2_000L, 5_000L);
    assertThat(times(Collections.nCopies(30, timed("a", 9_000)))).containsOnly(400L);
  }

  @Test
  void silenceAboutTimesDividesTheTimeThatThereWas() {
    assertThat(times(List.of(untimed("a"), untimed("b"), untimed("c")))).containsOnly(4_000L);
    assertThat(times(List.of(timed("a", 2_000), untimed("b"), untimed("c")))).containsExactly(2_000L, 5_000L, 5_000L);
  }

  @Test
  void aChangedAnswerTakesNoTimeFromOthers() {
    var stored = List.of(new Answer("a", "y", Duration.ZERO));
    assertThat(FreshAnswers.of(List.of(untimed("a"), untimed("b")), stored, PONDERING).answers())
        .contains(new Answer("b", "x", PONDERING));
  }

  @Test
  void comingBackToAQuestionThatOneDidNotKnowIsTimed() {
    var stored = List.of(new Answer("a", "dont_know", Duration.ofSeconds(1)));
    assertThat(FreshAnswers.of(List.of(timed("a", 9_000)), stored, PONDERING))
        .isEqualTo(new FreshAnswers(List.of(new Answer("a", "x", Duration.ofSeconds(9))), true));
  }

  private static List<Long> times(List<Given> given) {
    return FreshAnswers.of(given, List.of(), PONDERING).answers().stream().map(answer -> answer.responseTime().toMillis()).toList();
  }

  private static Given timed(String question, int millis) {
    return new Given(question, "x", OptionalInt.of(millis));
  }

  private static Given untimed(String question) {
    return new Given(question, "x", OptionalInt.empty());
  }
}
