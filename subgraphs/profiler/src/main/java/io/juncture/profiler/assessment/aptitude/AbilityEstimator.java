package io.juncture.profiler.assessment.aptitude;

import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeAnswers.Marked;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates ability from marked answers: the expected a posteriori and the posterior standard deviation (Bock &amp; Mislevy 1982,
 * Applied Psychological Measurement 6, 431-444).
 *
 * <p>With the prior φ, the standard normal density, and the likelihood L(θ) = Π P_i(θ)^u_i (1 − P_i(θ))^(1 − u_i):
 * <pre>
 *   EAP = ∫ θ L(θ) φ(θ) dθ / ∫ L(θ) φ(θ) dθ        SE² = ∫ (θ − EAP)² L(θ) φ(θ) dθ / ∫ L(θ) φ(θ) dθ
 * </pre>
 * Each integral is a sum over 201 nodes from −10 to 10, a tenth apart: for integrands as smooth as these, which vanish at
 * both ends, the rule's error is far below what is reported. Without answers the estimate is the prior: 0 with standard error 1.
 */
final class AbilityEstimator {

  static final double REACH = 10;
  static final int NODES = 201;
  private static final double STEP = 2 * REACH / (NODES - 1);

  private AbilityEstimator() {}

  /** The posterior of the ability that gave these answers. */
  static Latent estimate(List<Marked> answers) {
    double[] abilities = new double[NODES];
    double[] logDensities = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      double ability = -REACH + node * STEP;
      abilities[node] = ability;
      logDensities[node] = -ability * ability / 2
          + answers.stream().mapToDouble(answer -> answer.item().curve().logLikelihood(ability, answer.right())).sum();
    }
    return moments(abilities, logDensities);
  }

  private static Latent moments(double[] abilities, double[] logDensities) {
    double highest = Arrays.stream(logDensities).max().orElseThrow();
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int node = 0; node < abilities.length; node++) {
      double weight = StrictMath.exp(logDensities[node] - highest);
      mass += weight;
      first += weight * abilities[node];
      second += weight * abilities[node] * abilities[node];
    }
    double mean = first / mass;
    return new Latent(mean, StrictMath.sqrt(second / mass - mean * mean));
  }
}
