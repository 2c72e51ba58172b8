package io.juncture.profiler.assessment.aptitude;

import java.util.Locale;

/** The fields that the aptitude test asks about. */
public enum Area {
  NETWORKING,
  SECURITY,
  PROGRAMMING,
  DATA,
  SYSTEMS,
  ANALYTICAL_REASONING;

  /** The area's name in results and resources, for example {@code analytical_reasoning}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
