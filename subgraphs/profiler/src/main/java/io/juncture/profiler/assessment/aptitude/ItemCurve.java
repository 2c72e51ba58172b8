package io.juncture.profiler.assessment.aptitude;

/**
 * How the probability of a right answer grows with ability: the two-parameter logistic model (Birnbaum 1968) on the logistic
 * metric, P(θ) = 1 / (1 + exp(−a(θ − b))), θ in standard deviations of the reference population.
 *
 * <p>The bank's parameters are set by expert judgement, not calibrated on answers. The model has no guessing parameter: of four
 * options one is right, so that very low abilities come out somewhat too high.
 *
 * @param discrimination a, how sharply the item tells abilities apart, above 0 and at most 3
 * @param difficulty b, the ability at which half of the answers are right, −4 to 4
 */
public record ItemCurve(double discrimination, double difficulty) {

  public ItemCurve {
    if (!(discrimination > 0 && discrimination <= 3)) {
      throw new IllegalArgumentException("discrimination must be above 0 and at most 3, not " + discrimination);
    }
    if (!(difficulty >= -4 && difficulty <= 4)) {
      throw new IllegalArgumentException("difficulty must be from -4 to 4, not " + difficulty);
    }
  }

  /** The probability of a right answer at an ability. */
  public double probability(double ability) {
    return 1 / (1 + StrictMath.exp(-discrimination * (ability - difficulty)));
  }

  /** The natural logarithm of the probability of an answer, right or wrong, at an ability; exact far out as well. */
  double logLikelihood(double ability, boolean right) {
    double logit = discrimination * (ability - difficulty);
    return -softplus(right ? -logit : logit);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
