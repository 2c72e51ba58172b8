package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrengthsTest {

  /**
   * Areas have a standard error of 5, a quartile of 3.37 points: 53 is no strength, 54 is. Conscientiousness 100 lies 39/19 deviations
   * above its norm, √0.69 · 2.053 = 1.705 above the mean with quartile 0.376: surer than 75 in an area, 1.5 with 0.202.
   */
  @Test
  void namesWhatStandsOutTheSurestFirst() {
    Map<Area, Double> areas = Map.of(Area.NETWORKING, 53.0, Area.SECURITY, 54.0, Area.PROGRAMMING, 47.0, Area.DATA, 46.0,
        Area.SYSTEMS, 20.0, Area.ANALYTICAL_REASONING, 75.0);
    Strengths strengths = Strengths.of(Quality.measured(Scores.aptitude(areas), Scores.behaviour(Map.of(
        Trait.CONSCIENTIOUSNESS, 5, Trait.EXTRAVERSION, 3, Trait.AGREEABLENESS, 4, Trait.EMOTIONAL_STABILITY, 3,
        Trait.OPENNESS, 1))));
    assertThat(strengths.strengths()).containsExactly("reliability", "analytical thinking", "security thinking");
    assertThat(strengths.areasForGrowth()).containsExactly(
        "exploring new ideas", "operating systems", "handling pressure", "data literacy");
  }
}
