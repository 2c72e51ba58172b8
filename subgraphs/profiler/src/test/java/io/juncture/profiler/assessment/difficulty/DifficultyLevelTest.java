package io.juncture.profiler.assessment.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.juncture.profiler.assessment.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifficultyLevelTest {

  @ParameterizedTest
  @CsvSource({"NOVICE, novice, 1", "BEGINNER, beginner, 1", "INTERMEDIATE, intermediate, 2", "ADVANCED, advanced, 3",
      "ELITE, elite, 4"})
  void opensMissions(DifficultyLevel level, String key, int missions) {
    assertThat(level.key()).isEqualTo(key);
    assertThat(level.missionDifficulty()).isEqualTo(missions);
  }

  @ParameterizedTest
  @CsvSource({"0, NOVICE", "19.99, NOVICE", "20, BEGINNER", "40, INTERMEDIATE", "59.99, INTERMEDIATE", "60, ADVANCED",
      "80, ELITE", "100, ELITE"})
  void followsFromAScore(double score, DifficultyLevel level) {
    assertThat(DifficultyLevel.forScore(score)).isEqualTo(level);
  }

  @Test
  void needsAScore() {
    assertThatIllegalArgumentException().isThrownBy(() -> DifficultyLevel.forScore(-0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> DifficultyLevel.forScore(100.01));
    assertThatIllegalArgumentException().isThrownBy(() -> DifficultyLevel.forScore(Double.NaN));
  }

  /** 57 ± 5 reaches from 52 to 62: intermediate or advanced. */
  @ParameterizedTest
  @CsvSource({"BEGINNER, 57, 5, CAUTIOUS", "INTERMEDIATE, 57, 5, REALISTIC", "ADVANCED, 57, 5, REALISTIC",
      "ELITE, 57, 5, AMBITIOUS", "ADVANCED, 57, 2, AMBITIOUS", "NOVICE, 3, 5, REALISTIC", "ELITE, 98, 5, REALISTIC"})
  void isComparedWithTheMeasuredLevel(DifficultyLevel chosen, double score, double standardError, SelfAssessment expected) {
    assertThat(SelfAssessment.of(chosen, new Estimate(score, standardError))).isEqualTo(expected);
  }
}
