package io.juncture.profiler.assessment;

import static io.juncture.profiler.assessment.Documentation.description;
import static io.juncture.profiler.assessment.Documentation.number;
import static io.juncture.profiler.assessment.Documentation.page;
import static io.juncture.profiler.assessment.Documentation.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.difficulty.SelfAssessment;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;
import io.juncture.profiler.assessment.exposure.Familiarity;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentedScaleTest {

  @Test
  void latentQualities() {
    assertThat(new Latent(0, 3).estimate()).isEqualTo(new Estimate(50, 50));
    assertThat(new Latent(3, 1).estimate()).isEqualTo(new Estimate(100, 50 / 3.0));
    assertThat(page()).contains("score = 50 + 50/3 · mean; standard error = 50/3 · deviation");
    assertThat(description("ProfilerResult")).contains("score = 50 + 50/3 · mean");
    String quartile = number(new Latent(0, 1).upperQuartile(), 5);
    assertThat(page()).contains("quartiles = mean ± " + quartile + " · deviation");
    assertThat(description("ProfilerResult", "strengths")).contains("mean − " + quartile + " · deviation ≥ 0");
    assertThat(description("ProfilerResult", "areasForGrowth")).contains("mean + " + quartile + " · deviation ≤ 0");
  }

  @ParameterizedTest
  @EnumSource
  void levels(DifficultyLevel level) {
    int lowest = IntStream.rangeClosed(0, 100).filter(score -> DifficultyLevel.forScore(score) == level).findFirst().orElseThrow();
    assertThat(page()).contains(row(level.key(), lowest, level.missionDifficulty()));
    assertThat(description("ProfilerLevel", level)).endsWith("scores from " + lowest + ".");
    assertThat(description("ProfilerOchMapping", "maxMissionDifficulty")).contains(level.key() + " " + level.missionDifficulty());
  }

  @Test
  void exampleOfALevel() {
    Estimate aptitude = new Estimate(58.23, 6);
    assertThat(DifficultyLevel.forScore(aptitude.score())).isEqualTo(DifficultyLevel.INTERMEDIATE);
    assertThat(SelfAssessment.of(DifficultyLevel.INTERMEDIATE, aptitude)).isEqualTo(SelfAssessment.REALISTIC);
    assertThat(SelfAssessment.of(DifficultyLevel.ADVANCED, aptitude)).isEqualTo(SelfAssessment.REALISTIC);
    assertThat(SelfAssessment.of(DifficultyLevel.ELITE, aptitude)).isEqualTo(SelfAssessment.AMBITIOUS);
    assertThat(page()).contains("readiness intermediate; whoever chose advanced is realistic, elite ambitious");
  }

  @Test
  void exposure() {
    String points = Arrays.stream(Familiarity.values()).limit(4).map(each -> number(each.points())).collect(Collectors.joining(", "))
        + " or " + Familiarity.REGULARLY.points() + " points each";
    int activities = ExposureQuestionnaire.activities().size();
    assertThat(page()).contains(activities + " activities, 2 an area, with " + points).contains("(n − 1) / √" + activities);
    assertThat(description("ProfilerResult", "technicalExposure")).contains(points).endsWith("(n − 1) by √" + activities + ".");
  }
}
