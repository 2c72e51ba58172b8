package io.juncture.profiler.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.behaviour.BehaviourInventory;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Keying;
import io.juncture.profiler.assessment.behaviour.Statement;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.behaviour.TraitNorm;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenOddTest {

  @Test
  void isOneForAnswersThatAgree() {
    assertThat(EvenOdd.consistency(Inventories.earning(Map.of(Trait.EXTRAVERSION, 5, Trait.OPENNESS, 2))).orElseThrow())
        .isCloseTo(1, within(1e-12));
  }

  /**
   * By hand: the halves (10 6 4 6 8) and (8 8 4 6 6) have means 6.8 and 6.4; the sum of products about them is 228 − 217.6 = 10.4, the
   * sums of squares are 252 − 231.2 = 20.8 and 216 − 204.8 = 11.2, so r = 10.4 / √232.96 = 0.68138 and 2r / (1 + r) = 0.81050.
   */
  @Test
  void agreesWithAComputationByHand() {
    int[][] halves = {{10, 8}, {6, 8}, {4, 4}, {6, 6}, {8, 6}};
    assertThat(EvenOdd.consistency(byHalves(halves)).orElseThrow()).isCloseTo(0.81050, within(1e-5));
  }

  @Test
  void isNotBelowMinusOne() {
    assertThat(EvenOdd.consistency(byHalves(new int[][] {{10, 2}, {2, 10}, {8, 4}, {4, 8}, {6, 6}}))).hasValue(-1);
  }

  @Test
  void isNotDefinedForAnswersThatAreAllAlike() {
    assertThat(EvenOdd.consistency(Inventories.answers("4".repeat(20)))).isEmpty();
  }

  /** The shares that the report's documentation names. */
  @Test
  void tellsRandomAnswersFromAttentiveOnesOnlyRoughly() {
    Random random = new Random(1976);
    assertThat(shareInconsistent(_ -> random.nextInt(5) + 1)).isBetween(0.34, 0.40);
    assertThat(shareInconsistent(attentive(random))).isBetween(0.06, 0.10);
  }

  private static double shareInconsistent(Function<Statement, Integer> person) {
    return IntStream.range(0, 4_000)
        .mapToObj(_ -> EvenOdd.consistency(Inventories.answersBy(person)))
        .flatMapToDouble(OptionalDouble::stream)
        .map(consistency -> consistency <= -0.5 ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** Somebody new each time the first statement is asked, answering as the norms and reliabilities say. */
  private static Function<Statement, Integer> attentive(Random random) {
    double[] traits = new double[Trait.values().length];
    return statement -> {
      if (statement.equals(BehaviourInventory.statements().getFirst())) {
        for (int trait = 0; trait < traits.length; trait++) {
          traits[trait] = random.nextGaussian();
        }
      }
      TraitNorm norm = TraitNorm.of(statement.trait());
      double felt = 1 + norm.mean() / 25
          + norm.deviation() / 25 * (Math.sqrt(norm.reliability()) * traits[statement.trait().ordinal()]
              + Math.sqrt(4 * (1 - norm.reliability())) * random.nextGaussian());
      int points = (int) Math.clamp(Math.round(felt), 1, 5);
      return statement.keying() == Keying.POSITIVE ? points : 6 - points;
    };
  }

  /** Answers whose first and third, and second and fourth, statements of each trait earn the given sums, each half evenly. */
  private static BehaviourAnswers byHalves(int[][] halves) {
    return Inventories.answersBy(statement -> {
      int position = BehaviourInventory.statements(statement.trait()).indexOf(statement);
      int points = halves[statement.trait().ordinal()][position % 2] / 2;
      return statement.keying() == Keying.POSITIVE ? points : 6 - points;
    });
  }
}
