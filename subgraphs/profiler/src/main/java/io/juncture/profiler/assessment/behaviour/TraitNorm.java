package io.juncture.profiler.assessment.behaviour;

/**
 * What a trait's score is compared with.
 *
 * <p>The reliabilities are the Mini-IPIP's internal consistencies (Donnellan et al. 2006, as listed with the scales' key by
 * the International Personality Item Pool). Means and deviations are working assumptions: people describe themselves somewhat
 * favourably, most of all as agreeable. Neither was measured with our statements. {@link InternalConsistency} measures the
 * reliability of a cohort's answers; once a cohort is large enough, its numbers belong here.
 *
 * @param mean expected score, 0 to 100
 * @param deviation standard deviation of scores
 * @param reliability share of the scores' variance that is the trait's, 0 to 1
 */
public record TraitNorm(double mean, double deviation, double reliability) {

  /** The norm that results are computed with. */
  public static TraitNorm of(Trait trait) {
    return switch (trait) {
      case EXTRAVERSION -> new TraitNorm(57, 22, 0.77);
      case AGREEABLENESS -> new TraitNorm(75, 17, 0.70);
      case CONSCIENTIOUSNESS -> new TraitNorm(61, 19, 0.69);
      case EMOTIONAL_STABILITY -> new TraitNorm(61, 20, 0.68);
      case OPENNESS -> new TraitNorm(67, 18, 0.65);
    };
  }

  /** Standard error of measurement, in points: deviation · √(1 − reliability) (Lord &amp; Novick 1968). */
  public double standardError() {
    return deviation * StrictMath.sqrt(1 - reliability);
  }
}
