package io.juncture.profiler.assessment;

/**
 * A score with its uncertainty, as it is reported: both in points and to two decimals, halves rounded up.
 *
 * @param score 0 to 100
 * @param standardError how far the score is likely off, one standard deviation, not negative
 */
public record Estimate(double score, double standardError) {

  /** Scores outside 0 to 100 are drawn to the nearer end; both numbers are rounded. */
  public Estimate {
    if (!Double.isFinite(score) || !(standardError >= 0) || Double.isInfinite(standardError)) {
      throw new IllegalArgumentException("no estimate: " + score + " with standard error " + standardError);
    }
    score = hundredths(Math.clamp(score, 0, 100));
    standardError = hundredths(standardError);
  }

  /** A number rounded to two decimals, halves up. */
  public static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
