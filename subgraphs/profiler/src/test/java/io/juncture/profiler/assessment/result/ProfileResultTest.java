package io.juncture.profiler.assessment.result;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import io.juncture.profiler.assessment.aptitude.Takers;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.difficulty.SelfAssessment;
import io.juncture.profiler.assessment.exposure.Activity;
import io.juncture.profiler.assessment.exposure.ExposureAnswers;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.statement.ValueStatement;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ProfileResultTest {

  private static final AptitudeForm FORM = AptitudeForm.of(ItemBankReader.read(), "session-1");

  @Test
  void overallIsTheMeanOfAptitudeAndBehaviour() {
    assertThat(ProfileScores.of(new Estimate(82.3, 6), new Estimate(88.7, 8)).overall()).isEqualTo(new Estimate(85.5, 5));
  }

  @Test
  void followsFromTheAnswersAlone() {
    ProfileResult first = ProfileResult.of(builder());
    assertThat(ProfileResult.of(builder())).isEqualTo(first);
  }

  @Test
  void aBuilderIsLedToInnovation() {
    ProfileResult result = ProfileResult.of(builder());
    assertThat(result.recommendedTrack().track()).isEqualTo(Track.INNOVATION);
    assertThat(result.recommendedTrack().confidence()).isGreaterThan(0.9);
    assertThat(result.persona().name()).isEqualTo("Horizon Builder");
    assertThat(result.persona().description()).endsWith("because you never stop asking.");
    assertThat(result.strengths().strengths()).contains("programming", "data literacy", "creative problem solving");
    assertThat(result.strengths().areasForGrowth()).contains("networking");
    assertThat(result.behaviouralProfile().strengths().strengths()).containsExactly("creative problem solving");
    assertThat(result.behaviouralProfile().traits()).containsEntry(Trait.OPENNESS, new Estimate(100, 10.65));
    assertThat(result.aptitudeBreakdown().keySet()).containsExactly(Area.values());
    assertThat(result.scores().overall().score())
        .isCloseTo((result.scores().aptitude().score() + result.scores().behavioral().score()) / 2, within(0.0051));
    assertThat(result.enhanced().margin())
        .isCloseTo(result.tracks().get(0).confidence() - result.tracks().get(1).confidence(), within(1e-9));
    assertThat(result.enhanced().runnerUp()).isEqualTo(result.tracks().get(1).track());
  }

  @Test
  void entersTheProgrammeAtTheLowerLevel() {
    ProfileResult nothing = ProfileResult.of(answers(_ -> false, DifficultyLevel.ELITE));
    assertThat(nothing.enhanced().readiness()).isLessThan(DifficultyLevel.INTERMEDIATE);
    assertThat(nothing.enhanced().selfAssessment()).isEqualTo(SelfAssessment.AMBITIOUS);
    assertThat(nothing.ochMapping().entryLevel()).isEqualTo(nothing.enhanced().readiness());
    assertThat(nothing.ochMapping().maxMissionDifficulty()).isEqualTo(4);

    ProfileResult everything = ProfileResult.of(answers(_ -> true, DifficultyLevel.NOVICE));
    assertThat(everything.enhanced().readiness()).isEqualTo(DifficultyLevel.ELITE);
    assertThat(everything.enhanced().selfAssessment()).isEqualTo(SelfAssessment.CAUTIOUS);
    assertThat(everything.ochMapping().entryLevel()).isEqualTo(DifficultyLevel.NOVICE);
    assertThat(everything.gaps().gaps()).isEmpty();
    assertThat(everything.ochMapping().track()).isEqualTo(everything.recommendedTrack().track());
    assertThat(everything.ochMapping().skillCodes())
        .startsWith(everything.learningPath().getFirst().category().skillCodes().getFirst());
  }

  private static ProfileAnswers builder() {
    return answers(item -> switch (item.area()) {
      case PROGRAMMING, DATA, ANALYTICAL_REASONING -> true;
      case NETWORKING, SECURITY, SYSTEMS -> false;
    }, DifficultyLevel.INTERMEDIATE);
  }

  private static ProfileAnswers answers(Predicate<Item> known, DifficultyLevel level) {
    return new ProfileAnswers(
        Inventories.earning(Map.of(Trait.OPENNESS, 5, Trait.AGREEABLENESS, 4)),
        Takers.knowing(FORM, known),
        new ExposureAnswers(ExposureQuestionnaire.activities().stream()
            .collect(toMap(Activity::id, _ -> Familiarity.ALONE))),
        level,
        new ValueStatement("I like puzzles.", "To protect a hospital."));
  }
}
