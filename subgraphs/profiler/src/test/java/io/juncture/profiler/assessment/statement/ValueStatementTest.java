package io.juncture.profiler.assessment.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import org.junit.jupiter.api.Test;

class ValueStatementTest {

  @Test
  void joinsBothAnswers() {
    assertThat(new ValueStatement("  I like\n puzzles ", "To protect a hospital!").text())
        .isEqualTo("I am drawn to cybersecurity because: I like puzzles. My goal is: To protect a hospital!");
  }

  @Test
  void namesWhatIsTooShortOrTooLong() {
    assertThatExceptionOfType(InvalidAnswersException.class)
        .isThrownBy(() -> new ValueStatement("short \t\n        ", "x".repeat(1_001)))
        .satisfies(e -> assertThat(e.problems()).containsExactly(
            new Problem("value-reason", "must have at least 10 characters"),
            new Problem("value-goal", "must have at most 1000 characters")));
  }

  @Test
  void countsCharactersNotCodeUnits() {
    String thousand = "🔐".repeat(1_000);
    assertThat(new ValueStatement(thousand, thousand).goal()).isEqualTo(thousand);
    assertThatExceptionOfType(InvalidAnswersException.class)
        .isThrownBy(() -> new ValueStatement("🔐".repeat(9), thousand));
  }
}
