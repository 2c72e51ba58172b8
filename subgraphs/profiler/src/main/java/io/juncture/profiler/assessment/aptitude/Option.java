package io.juncture.profiler.assessment.aptitude;

/** The four options of an item, by position. */
public enum Option {
  A,
  B,
  C,
  D
}
