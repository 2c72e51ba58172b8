package io.juncture.profiler.assessment.aptitude;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeAnswers.Marked;
import java.util.List;

/**
 * What the answers to some items say.
 *
 * @param latent the ability, as {@link AbilityEstimator} estimates it
 * @param asked how many items were asked
 * @param right how many were answered rightly; two people with the same number may differ in ability, as items do in weight
 */
public record AbilityScore(Latent latent, int asked, int right) {

  static AbilityScore of(List<Marked> answers) {
    return new AbilityScore(
        AbilityEstimator.estimate(answers), answers.size(), (int) answers.stream().filter(Marked::right).count());
  }

  /** The ability as it is reported: 0 to 100, 50 for the reference population's mean, with its standard error. */
  public Estimate estimate() {
    return latent.estimate();
  }
}
