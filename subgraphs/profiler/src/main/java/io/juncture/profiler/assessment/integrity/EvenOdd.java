package io.juncture.profiler.assessment.integrity;

import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Even-odd consistency (Jackson 1976; Meade &amp; Craig 2012; Curran 2016): the correlation, within one person and over the traits,
 * of the score from a trait's first and third statement with the score from its second and fourth, stepped up to full length by
 * Spearman and Brown: 2r / (1 + r).
 */
final class EvenOdd {

  private EvenOdd() {}

  /**
   * @return −1 to 1, near 1 for consistent answers; empty when one of the halves has the same score on every trait, as when all
   *     answers are alike
   */
  static OptionalDouble consistency(BehaviourAnswers answers) {
    Trait[] traits = Trait.values();
    double[] odd = new double[traits.length];
    double[] even = new double[traits.length];
    for (Trait trait : traits) {
      List<Integer> points = answers.points(trait);
      odd[trait.ordinal()] = points.get(0) + points.get(2);
      even[trait.ordinal()] = points.get(1) + points.get(3);
    }
    OptionalDouble correlation = correlation(odd, even);
    return correlation.isEmpty() ? correlation : OptionalDouble.of(stepUp(correlation.getAsDouble()));
  }

  private static double stepUp(double correlation) {
    return correlation <= -1 / 3.0 ? -1 : 2 * correlation / (1 + correlation);
  }

  private static OptionalDouble correlation(double[] first, double[] second) {
    double covariance = covariance(first, second);
    double variances = covariance(first, first) * covariance(second, second);
    return variances == 0 ? OptionalDouble.empty() : OptionalDouble.of(covariance / StrictMath.sqrt(variances));
  }

  private static double covariance(double[] first, double[] second) {
    double sumX = 0;
    double sumY = 0;
    double sumXy = 0;
    for (int index = 0; index < first.length; index++) {
      sumX += first[index];
      sumY += second[index];
      sumXy += first[index] * second[index];
    }
    return sumXy - sumX * sumY / first.length;
  }
}
