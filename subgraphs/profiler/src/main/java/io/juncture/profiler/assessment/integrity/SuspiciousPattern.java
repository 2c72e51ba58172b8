package io.juncture.profiler.assessment.integrity;

import java.util.Locale;

/** What can be wrong with the way a session was answered. */
public enum SuspiciousPattern {
  /** The same answer many times in a row. */
  LONG_STRING,
  /** Statements answered faster than they can be read. */
  FAST_ANSWERS,
  /** Items answered too fast to be solved. */
  RAPID_GUESSING,
  /** Answers on the same trait that contradict each other. */
  INCONSISTENT_ANSWERS,
  /** The page left again and again during the test. */
  FOCUS_LOSS,
  /** The session continued on another device. */
  DEVICE_CHANGE;

  /** The name in results, for example {@code long_string}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
