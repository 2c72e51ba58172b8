package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;

/**
 * The three scores of a profile, 0 to 100 each.
 *
 * @param overall the mean of the other two; its standard error is √(a² + b²) / 2 for their standard errors a and b, the two
 *     instruments' errors being independent
 * @param aptitude the ability over all items of the aptitude test
 * @param behavioral the weighted mean of the traits
 */
public record ProfileScores(Estimate overall, Estimate aptitude, Estimate behavioral) {

  static ProfileScores of(Estimate aptitude, Estimate behavioral) {
    return new ProfileScores(
        new Estimate(
            (aptitude.score() + behavioral.score()) / 2,
            StrictMath.hypot(aptitude.standardError(), behavioral.standardError()) / 2),
        aptitude,
        behavioral);
  }
}
