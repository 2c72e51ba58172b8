package io.juncture.profiler.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatentTest {

  @ParameterizedTest
  @CsvSource({"0, 1, 50, 16.67", "1.5, 0.3, 75, 5", "-3, 0.6, 0, 10", "-4, 0.6, 0, 10", "5, 0.06, 100, 1"})
  void isReportedOnOneLinearScale(double mean, double deviation, double score, double standardError) {
    assertThat(new Latent(mean, deviation).estimate()).isEqualTo(new Estimate(score, standardError));
  }

  /** Three quarters of a normal distribution lie above its mean less 0.6745 deviations. */
  @ParameterizedTest
  @CsvSource({"0.68, 1, true, false", "0.67, 1, false, false", "-0.67, 1, false, false", "-0.68, 1, false, true",
      "0.35, 0.5, true, false"})
  void isLikelyAboveOrBelowAverageAtThreeToOne(double mean, double deviation, boolean above, boolean below) {
    Latent latent = new Latent(mean, deviation);
    assertThat(latent.likelyAboveAverage()).isEqualTo(above);
    assertThat(latent.likelyBelowAverage()).isEqualTo(below);
  }

  @Test
  void hasADeviation() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Latent(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Latent(Double.NaN, 1));
  }

  @ParameterizedTest
  @CsvSource({"12.345, 12.35", "12.344, 12.34", "99.999, 100", "0, 0"})
  void estimatesHaveTwoDecimals(double score, double reported) {
    assertThat(new Estimate(score, 1).score()).isEqualTo(reported);
  }

  @Test
  void estimatesAreNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(50, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(50, Double.NaN));
  }
}
