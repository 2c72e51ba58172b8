package io.juncture.profiler.assessment;

/**
 * What the answers say about one quality of a person: the mean and the standard deviation of its posterior distribution, in
 * standard deviations of the reference population, whose mean is 0. The distribution is taken as normal.
 *
 * <p>Every latent quality is reported on one linear scale: score = 50 + 50/3 · mean, so that 50 is the reference
 * population's mean, 100 is three standard deviations above it, and a standard error keeps its meaning everywhere on the
 * scale.
 *
 * @param mean the expected value
 * @param deviation its standard deviation, positive
 */
public record Latent(double mean, double deviation) {

  private static final double CENTER = 50;
  private static final double POINTS_PER_DEVIATION = 50.0 / 3;

  /** The upper quartile of the standard normal distribution: three to one odds. */
  private static final double QUARTILE = 0.674489750196082;

  public Latent {
    if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
      throw new IllegalArgumentException("no distribution: mean " + mean + ", deviation " + deviation);
    }
  }

  /** The quality on the reported scale. */
  public Estimate estimate() {
    return new Estimate(CENTER + POINTS_PER_DEVIATION * mean, POINTS_PER_DEVIATION * deviation);
  }

  /** Whether the odds that the quality exceeds the reference population's mean are at least three to one. */
  public boolean likelyAboveAverage() {
    return lowerQuartile() >= 0;
  }

  /** Whether the odds that the quality falls short of the reference population's mean are at least three to one. */
  public boolean likelyBelowAverage() {
    return upperQuartile() <= 0;
  }

  /** The value that the quality exceeds with a probability of three quarters. */
  public double lowerQuartile() {
    return mean - QUARTILE * deviation;
  }

  /** The value that the quality falls short of with a probability of three quarters. */
  public double upperQuartile() {
    return mean + QUARTILE * deviation;
  }
}
