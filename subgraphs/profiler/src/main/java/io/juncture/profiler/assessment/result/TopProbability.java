package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Latent;
import java.util.List;

/**
 * How likely each of several weighted sums of uncertain qualities is the largest.
 *
 * <p>The qualities are independent normal variables with the means and deviations of their posteriors. The probability is an
 * integral over all of them, computed as the share of 16,384 points at which the sum is the largest. The points are those of
 * Richtmyer's rule (Niederreiter 1978): the fractional parts of i · √p for the first primes p, turned into normal deviates in
 * pairs (Box &amp; Muller 1958). No random numbers: the same input gives the same result, off by less than about 0.005.
 */
final class TopProbability {

  static final int POINTS = 16_384;
  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

  /** The points' deviates, one row a point: they do not depend on the input. */
  private static final double[][] DEVIATES = deviates();

  private TopProbability() {}

  /**
   * @param weights one row for each sum, with a weight for each quality
   * @param qualities at most twelve
   * @return for each sum the probability, 0 to 1, that it is the largest; together 1
   */
  static double[] of(List<double[]> weights, List<Latent> qualities) {
    if (qualities.size() > PRIMES.length) {
      throw new IllegalArgumentException("at most " + PRIMES.length + " qualities, not " + qualities.size());
    }
    int[] wins = new int[weights.size()];
    for (double[] deviates : DEVIATES) {
      wins[largest(weights, qualities, deviates)]++;
    }
    double[] probabilities = new double[wins.length];
    for (int sum = 0; sum < wins.length; sum++) {
      probabilities[sum] = wins[sum] / (double) POINTS;
    }
    return probabilities;
  }

  private static double[][] deviates() {
    double[][] all = new double[POINTS][PRIMES.length];
    for (int point = 1; point <= POINTS; point++) {
      fill(all[point - 1], point);
    }
    return all;
  }

  private static void fill(double[] deviates, int point) {
    for (int pair = 0; pair < deviates.length; pair += 2) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(coordinate(point, pair)));
      double angle = 2 * Math.PI * coordinate(point, pair + 1);
      deviates[pair] = radius * StrictMath.cos(angle);
      deviates[pair + 1] = radius * StrictMath.sin(angle);
    }
  }

  private static double coordinate(int point, int dimension) {
    double product = point * StrictMath.sqrt(PRIMES[dimension]);
    return product - StrictMath.floor(product);
  }

  private static int largest(List<double[]> weights, List<Latent> qualities, double[] deviates) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int sum = 0; sum < weights.size(); sum++) {
      double value = 0;
      for (int quality = 0; quality < qualities.size(); quality++) {
        Latent latent = qualities.get(quality);
        value += weights.get(sum)[quality] * (latent.mean() + latent.deviation() * deviates[quality]);
      }
      if (value > highest) {
        highest = value;
        best = sum;
      }
    }
    return best;
  }
}
