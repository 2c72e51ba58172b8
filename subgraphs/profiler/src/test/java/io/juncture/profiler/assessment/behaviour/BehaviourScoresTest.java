package io.juncture.profiler.assessment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourScoresTest {

  /**
   * By hand. Extraversion: 4, 2, 1, 3 keyed + − − + are 4, 4, 5, 3 points, 16 in all, (16 − 4) / 16 = 75 %.
   * Agreeableness: 1, 5, 4, 2 keyed − + + − are 5, 5, 4, 4, 18, 87.5 %. Conscientiousness: 3, 4, 2, 2 keyed + + − − are 3, 4, 4, 4,
   * 15, 68.75 %. Emotional stability: 5, 4, 2, 1 keyed − − + + are 1, 2, 2, 1, 6, 12.5 %. Openness: 5, 1, 1, 5 keyed + − − + are all
   * 5, 100 %. Overall (75 + 87.5 + 3 · 68.75 + 2 · 12.5 + 2 · 100) / 9 = 593.75 / 9 = 65.97.
   */
  @Test
  void agreesWithAScoringByHand() {
    BehaviourScores scores = BehaviourScores.of(Inventories.answers("41355" + "25441" + "14221" + "32215"));
    assertThat(scores.traits()).hasSize(5);
    assertThat(score(scores, Trait.EXTRAVERSION)).isEqualTo(75);
    assertThat(score(scores, Trait.AGREEABLENESS)).isEqualTo(87.5);
    assertThat(score(scores, Trait.CONSCIENTIOUSNESS)).isEqualTo(68.75);
    assertThat(score(scores, Trait.EMOTIONAL_STABILITY)).isEqualTo(12.5);
    assertThat(score(scores, Trait.OPENNESS)).isEqualTo(100);
    assertThat(scores.overall().score()).isEqualTo(65.97);
  }

  /**
   * By hand: 22 · √0.23 = 10.55, 17 · √0.3 = 9.31, 19 · √0.31 = 10.58, 20 · √0.32 = 11.31, 18 · √0.35 = 10.65; overall
   * √(111.32 + 86.7 + 9 · 111.91 + 4 · 128 + 4 · 113.4) / 9 = √2170.81 / 9 = 5.18.
   */
  @Test
  void hasStandardErrorsOfMeasurement() {
    BehaviourScores scores = BehaviourScores.of(Inventories.answers("3".repeat(20)));
    assertThat(scores.traits().values()).extracting(TraitScore::estimate).extracting(Estimate::standardError)
        .containsExactly(10.55, 9.31, 10.58, 11.31, 10.65);
    assertThat(scores.overall()).isEqualTo(new Estimate(50, 5.18));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 25", "3, 50", "4, 75", "5, 100"})
  void spansTheScale(int points, double expected) {
    Map<Trait, Integer> all = new HashMap<>();
    for (Trait trait : Trait.values()) {
      all.put(trait, points);
    }
    assertThat(BehaviourScores.of(Inventories.earning(all)).traits().values())
        .allSatisfy(trait -> assertThat(trait.estimate().score()).isEqualTo(expected));
  }

  @Test
  void agreeingWithEverythingIsMiddling() {
    assertThat(BehaviourScores.of(Inventories.answers("5".repeat(20))).traits().values())
        .allSatisfy(trait -> assertThat(trait.estimate().score()).isEqualTo(50));
  }

  /** Extraversion 79 points would be one deviation above the norm; 75 is 18/22 deviations: √0.77 · 18/22 = 0.718, √0.23 = 0.4796. */
  @Test
  void shrinksTheTraitTowardsTheNorm() {
    TraitScore score = BehaviourScores.of(Inventories.earning(Map.of(Trait.EXTRAVERSION, 4))).traits().get(Trait.EXTRAVERSION);
    assertThat(score.latent().mean()).isCloseTo(0.71795, within(1e-5));
    assertThat(score.latent().deviation()).isCloseTo(0.47958, within(1e-5));
  }

  @Test
  void weightsSumToOne() {
    double sum = 0;
    for (Trait trait : Trait.values()) {
      sum += BehaviourScores.weight(trait);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void namesMissingAndUnknownAnswers() {
    Map<String, Agreement> answers = new HashMap<>(Inventories.answers("3".repeat(20)).byStatement());
    answers.remove("beh-04");
    answers.put("beh-21", Agreement.PARTLY);
    assertThatExceptionOfType(InvalidAnswersException.class).isThrownBy(() -> new BehaviourAnswers(answers))
        .satisfies(e -> assertThat(e.problems()).containsExactly(
            new Problem("beh-04", "must be answered"), new Problem("beh-21", "was not asked")));
  }

  private static double score(BehaviourScores scores, Trait trait) {
    return scores.traits().get(trait).estimate().score();
  }
}
