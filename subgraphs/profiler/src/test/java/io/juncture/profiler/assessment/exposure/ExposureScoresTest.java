package io.juncture.profiler.assessment.exposure;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.aptitude.Area;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExposureScoresTest {

  @Test
  void asksTwoActivitiesAnArea() {
    for (Area area : Area.values()) {
      assertThat(ExposureQuestionnaire.activities()).filteredOn(activity -> activity.area() == area).hasSize(2);
    }
    assertThat(ExposureQuestionnaire.activities()).extracting(Activity::id).doesNotHaveDuplicates();
  }

  /**
   * By hand: networking 100 and 50, programming 75 and 25, all else 0: mean 250 / 12 = 20.83; squares 18,750, so variance
   * (18,750 − 62,500 / 12) / 11 = 1,231.06, standard error √(1,231.06 / 12) = 10.13.
   */
  @Test
  void agreesWithAScoringByHand() {
    ExposureScores scores = ExposureScores.of(answers(Map.of("exp-01", Familiarity.REGULARLY, "exp-07", Familiarity.GUIDED,
        "exp-03", Familiarity.ALONE, "exp-09", Familiarity.SEEN)));
    assertThat(scores.overall()).isEqualTo(new Estimate(20.83, 10.13));
    assertThat(scores.areas()).containsEntry(Area.NETWORKING, 75.0).containsEntry(Area.PROGRAMMING, 50.0)
        .containsEntry(Area.SECURITY, 0.0).hasSize(6);
  }

  @Test
  void isCertainWhenAllAnswersAgree() {
    assertThat(ExposureScores.of(answers(Map.of())).overall()).isEqualTo(new Estimate(0, 0));
  }

  @Test
  void refusesIncompleteAnswers() {
    assertThatExceptionOfType(InvalidAnswersException.class)
        .isThrownBy(() -> new ExposureAnswers(Map.of("exp-01", Familiarity.NEVER)))
        .satisfies(e -> assertThat(e.problems()).hasSize(11));
  }

  private static ExposureAnswers answers(Map<String, Familiarity> done) {
    return new ExposureAnswers(ExposureQuestionnaire.activities().stream().collect(toMap(
        Activity::id, activity -> done.getOrDefault(activity.id(), Familiarity.NEVER))));
  }
}
