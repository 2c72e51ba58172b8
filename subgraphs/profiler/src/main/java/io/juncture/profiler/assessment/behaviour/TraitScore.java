package io.juncture.profiler.assessment.behaviour;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import java.util.List;

/**
 * What the four answers on a trait say.
 *
 * @param estimate the reported score: the sum of the points as percent of the way from the lowest to the highest possible sum,
 *     100 · (sum − 4) / 16 (percent of maximum possible, Cohen, Cohen, Aiken &amp; West 1999), with the standard error of
 *     measurement of {@link TraitNorm}
 * @param latent the trait itself. By classical test theory the observed z-score is √r · trait + √(1 − r) · error, both standard
 *     normal, r the reliability; given z, the trait is normal with mean √r · z and variance 1 − r (Kelley 1947)
 */
public record TraitScore(Estimate estimate, Latent latent) {

  private static final int LOWEST = 4;
  private static final int RANGE = 16;

  static TraitScore of(List<Integer> points, TraitNorm norm) {
    int sum = points.stream().mapToInt(Integer::intValue).sum();
    double score = 100.0 * (sum - LOWEST) / RANGE;
    double z = (score - norm.mean()) / norm.deviation();
    return new TraitScore(
        new Estimate(score, norm.standardError()),
        new Latent(StrictMath.sqrt(norm.reliability()) * z, StrictMath.sqrt(1 - norm.reliability())));
  }
}
