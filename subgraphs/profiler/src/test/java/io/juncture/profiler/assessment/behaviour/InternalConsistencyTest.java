package io.juncture.profiler.assessment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternalConsistencyTest {

  /**
   * By hand: items (2 4 3 5), (3 4 2 5), (3 5 3 4) have variances 5/3, 5/3 and 11/12, together 17/4; the sums 8, 13, 8, 14 have
   * variance 123/12 = 10.25; alpha = 3/2 · (1 − 4.25 / 10.25) = 36/41.
   */
  @Test
  void agreesWithAComputationByHand() {
    OptionalDouble alpha = InternalConsistency.alpha(
        List.of(List.of(2, 3, 3), List.of(4, 4, 5), List.of(3, 2, 3), List.of(5, 5, 4)));
    assertThat(alpha.orElseThrow()).isCloseTo(36.0 / 41, within(1e-12));
  }

  @Test
  void isOneForItemsThatAgreeCompletely() {
    assertThat(InternalConsistency.alpha(List.of(List.of(1, 1), List.of(3, 3), List.of(4, 4))).orElseThrow())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void isUndefinedWithoutVariance() {
    assertThat(InternalConsistency.alpha(List.of())).isEmpty();
    assertThat(InternalConsistency.alpha(List.of(List.of(1, 2)))).isEmpty();
    assertThat(InternalConsistency.alpha(List.of(List.of(1), List.of(2)))).isEmpty();
    assertThat(InternalConsistency.alpha(List.of(List.of(1, 3), List.of(3, 1)))).isEmpty();
  }

  /** Each answer is the trait plus noise of the same variance: by Spearman-Brown four such items have alpha 4/5. */
  @Test
  void findsTheConsistencyOfASimulatedCohort() {
    Random random = new Random(20060701);
    List<BehaviourAnswers> cohort = IntStream.range(0, 2_000).mapToObj(_ -> {
      double[] traits = random.doubles(5).map(_ -> random.nextGaussian()).toArray();
      return Inventories.answersBy(statement -> {
        double felt = 3 + 0.6 * (traits[statement.trait().ordinal()] + random.nextGaussian());
        int points = (int) Math.clamp(Math.round(felt), 1, 5);
        return statement.keying() == Keying.POSITIVE ? points : 6 - points;
      });
    }).toList();
    Map<Trait, OptionalDouble> alphas = InternalConsistency.of(cohort);
    assertThat(alphas).hasSize(5);
    assertThat(alphas.values()).allSatisfy(alpha -> assertThat(alpha.orElseThrow()).isBetween(0.72, 0.82));
  }
}
