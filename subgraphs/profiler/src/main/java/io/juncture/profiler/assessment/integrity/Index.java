package io.juncture.profiler.assessment.integrity;

/**
 * The numbers of an index: its evidence grows in a straight line between two values, and the pattern is named from a third one on.
 *
 * @param pattern what it looks for
 * @param none the value up to which there is no evidence
 * @param full the value from which on there is the most evidence; below {@code none} where a low index is suspicious
 * @param most the most evidence, 0 to less than 1
 * @param named the value from which on the pattern is named
 */
record Index(SuspiciousPattern pattern, double none, double full, double most, double named) {

  /** How strongly a value speaks for the pattern. */
  double evidence(double value) {
    return most * Math.clamp((value - none) / (full - none), 0, 1);
  }

  Finding finding(double value, boolean suspicious) {
    return new Finding(pattern, value, evidence(value), suspicious);
  }
}
