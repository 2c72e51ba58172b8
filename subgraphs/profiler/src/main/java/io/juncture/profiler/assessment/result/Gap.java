package io.juncture.profiler.assessment.result;

import java.util.Locale;

/**
 * Something to learn first.
 *
 * @param category what
 * @param score what was reached in it, 0 to less than 60
 * @param priority how urgent it is
 */
public record Gap(Category category, double score, Priority priority) {

  /** How urgent a gap is. */
  public enum Priority {
    /** The score is below 50. */
    HIGH,
    /** The score is 50 or more. */
    MEDIUM;

    /** The name in results, for example {@code high}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
