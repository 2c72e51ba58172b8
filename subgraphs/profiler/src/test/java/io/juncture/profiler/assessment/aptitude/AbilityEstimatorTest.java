package io.juncture.profiler.assessment.aptitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeAnswers.Marked;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityEstimatorTest {

  private static final List<ItemCurve> FIVE = List.of(
      new ItemCurve(0.7, -2), new ItemCurve(0.8, -1), new ItemCurve(0.9, 0), new ItemCurve(1.0, 1), new ItemCurve(1.1, 2));

  /** Expected values by adaptive quadrature over -12 to 12 (QUADPACK through SciPy 1.17.1, tolerance 1e-13). */
  @ParameterizedTest
  @CsvSource({
      "11010,  0.3088317878945, 0.7623773929250",
      "11111,  1.4664471439864, 0.7665511743465",
      "00000, -1.2156300869238, 0.8065595488133",
      "00001, -0.5229633980338, 0.7817160279811"})
  void agreesWithAdaptiveQuadrature(String pattern, double mean, double deviation) {
    Latent estimate = AbilityEstimator.estimate(marked(FIVE, pattern));
    assertThat(estimate.mean()).isCloseTo(mean, within(1e-10));
    assertThat(estimate.deviation()).isCloseTo(deviation, within(1e-10));
  }

  /** The same integrals by Simpson's rule on a grid thirty times as fine, with plain products of probabilities. */
  @ParameterizedTest
  @CsvSource({"session-1, 7", "session-2, 19", "session-3, 0", "session-4, 30"})
  void agreesWithFineGridIntegration(String seed, int right) {
    List<ItemCurve> curves = AptitudeForm.of(ItemBankReader.read(), seed).items().stream().map(Item::curve).toList();
    String pattern = "1".repeat(right) + "0".repeat(curves.size() - right);
    DoubleUnaryOperator density = ability -> {
      double product = Math.exp(-ability * ability / 2);
      for (int index = 0; index < curves.size(); index++) {
        double probability = curves.get(index).probability(ability);
        product *= pattern.charAt(index) == '1' ? probability : 1 - probability;
      }
      return product;
    };
    double mass = simpson(density);
    double mean = simpson(x -> x * density.applyAsDouble(x)) / mass;
    double deviation = Math.sqrt(simpson(x -> (x - mean) * (x - mean) * density.applyAsDouble(x)) / mass);
    Latent estimate = AbilityEstimator.estimate(marked(curves, pattern));
    assertThat(estimate.mean()).isCloseTo(mean, within(1e-8));
    assertThat(estimate.deviation()).isCloseTo(deviation, within(1e-8));
  }

  @Test
  void isThePriorWithoutAnswers() {
    Latent estimate = AbilityEstimator.estimate(List.of());
    assertThat(estimate.mean()).isCloseTo(0, within(1e-12));
    assertThat(estimate.deviation()).isCloseTo(1, within(1e-6));
  }

  /** One item of difficulty 0 is symmetric: the estimates of right and wrong mirror each other. */
  @Test
  void isSymmetric() {
    List<ItemCurve> one = List.of(new ItemCurve(1.5, 0));
    assertThat(AbilityEstimator.estimate(marked(one, "1")).mean())
        .isCloseTo(-AbilityEstimator.estimate(marked(one, "0")).mean(), within(1e-12))
        .isCloseTo(0.5301831703663, within(1e-10));
  }

  private static List<Marked> marked(List<ItemCurve> curves, String pattern) {
    return IntStream.range(0, curves.size())
        .mapToObj(index -> new Marked(item(index, curves.get(index)), pattern.charAt(index) == '1'))
        .toList();
  }

  private static Item item(int index, ItemCurve curve) {
    return new Item("x-" + index, Area.DATA, curve, "Which?", List.of("a", "b", "c", "d"), Option.A, "because");
  }

  private static double simpson(DoubleUnaryOperator function) {
    int intervals = 4_000;
    double width = 16.0 / intervals;
    double sum = function.applyAsDouble(-8) + function.applyAsDouble(8);
    for (int index = 1; index < intervals; index++) {
      sum += (index % 2 == 1 ? 4 : 2) * function.applyAsDouble(-8 + index * width);
    }
    return sum * width / 3;
  }
}
