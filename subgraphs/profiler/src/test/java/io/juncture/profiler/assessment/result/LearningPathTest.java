package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.result.Category.Knowledge;
import io.juncture.profiler.assessment.result.Category.TechnicalExposure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningPathTest {

  /**
   * By hand: of the defender's 11 parts networking, systems and security have 3 each, data and reasoning 1. Gains are
   * 3/11 · 62 = 16.9 for networking at 38, 3/11 · 25 = 6.8 for systems and security at 75, 1/11 · 90 = 8.2 for data at 10.
   */
  @Test
  void beginsWhereMostIsToBeGained() {
    List<LearningStep> path = LearningPath.of(
        Track.DEFENDER, Scores.aptitude(Map.of(Area.NETWORKING, 38.0, Area.DATA, 10.0)), Scores.exposure(30));
    assertThat(path).containsExactly(
        new LearningStep(1, new TechnicalExposure(), DifficultyLevel.BEGINNER, "You have done little of this work yet."),
        new LearningStep(2, new Knowledge(Area.NETWORKING), DifficultyLevel.BEGINNER,
            "27 % of what the track Defender asks for; you reached 38.00 of 100."),
        new LearningStep(3, new Knowledge(Area.DATA), DifficultyLevel.NOVICE,
            "9 % of what the track Defender asks for; you reached 10.00 of 100."),
        new LearningStep(4, new Knowledge(Area.SECURITY), DifficultyLevel.ADVANCED,
            "27 % of what the track Defender asks for; you reached 75.00 of 100."));
  }

  @Test
  void skipsPracticeForWhomItIsNotNew() {
    assertThat(LearningPath.of(Track.LEADERSHIP, Scores.aptitude(Map.of()), Scores.exposure(50)))
        .extracting(step -> step.category().key()).containsExactly("analytical_reasoning", "security");
  }
}
