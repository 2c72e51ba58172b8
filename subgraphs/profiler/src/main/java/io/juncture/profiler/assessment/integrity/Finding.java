package io.juncture.profiler.assessment.integrity;

/**
 * What one index says about a session.
 *
 * @param pattern what the index looks for
 * @param value the index itself, in its own unit
 * @param evidence how strongly it speaks for the pattern, 0 (not at all) to less than 1
 * @param suspicious whether it passes the point from which the pattern is named
 */
public record Finding(SuspiciousPattern pattern, double value, double evidence, boolean suspicious) {

  public Finding {
    if (!(evidence >= 0 && evidence < 1)) {
      throw new IllegalArgumentException("evidence must be from 0 to less than 1, not " + evidence);
    }
  }
}
