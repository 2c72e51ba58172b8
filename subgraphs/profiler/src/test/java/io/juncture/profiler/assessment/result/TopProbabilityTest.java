package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.Latent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopProbabilityTest {

  /** Φ((0.5 − 0.2) / √(0.6² + 0.3²)). */
  @Test
  void agreesWithTheNormalDistributionForTwo() {
    double[] top = TopProbability.of(
        List.of(new double[] {1, 0}, new double[] {0, 1}), List.of(new Latent(0.5, 0.6), new Latent(0.2, 0.3)));
    assertThat(top[0]).isCloseTo(0.67264, within(0.005));
    assertThat(top[0] + top[1]).isCloseTo(1, within(1e-12));
  }

  /** What both sums share cancels: Φ((0.4 − 0.1) / √(0.5² + 0.7²)), whatever the shared quality is. */
  @Test
  void mindsThatSumsShareQualities() {
    double[] top = TopProbability.of(
        List.of(new double[] {1, 1, 0}, new double[] {1, 0, 1}),
        List.of(new Latent(-3, 2), new Latent(0.4, 0.5), new Latent(0.1, 0.7)));
    assertThat(top[0]).isCloseTo(0.63636, within(0.005));
  }

  /** Expected values by numerical integration of φ_k · Π Φ_j (SciPy 1.17.1). */
  @Test
  void agreesWithIntegrationForThree() {
    double[] top = TopProbability.of(
        List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1}),
        List.of(new Latent(0.5, 1), new Latent(0, 1), new Latent(0, 0.5)));
    assertThat(top).containsExactly(new double[] {0.52529, 0.28208, 0.19264}, within(0.005));
  }

  @Test
  void givesEqualsTheSameChance() {
    double[][] identity = new double[5][12];
    for (int sum = 0; sum < 5; sum++) {
      identity[sum][2 * sum + 1] = 1;
    }
    assertThat(TopProbability.of(List.of(identity), Collections.nCopies(12, new Latent(0.3, 0.8))))
        .containsExactly(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, within(0.005));
  }

  @Test
  void refusesMoreQualitiesThanItHasDimensions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopProbability.of(List.of(new double[13]), Collections.nCopies(13, new Latent(0, 1))));
  }
}
