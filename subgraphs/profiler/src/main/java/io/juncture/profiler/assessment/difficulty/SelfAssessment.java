package io.juncture.profiler.assessment.difficulty;

import io.juncture.profiler.assessment.Estimate;
import java.util.Locale;

/** How a chosen level compares with the measured one. */
public enum SelfAssessment {
  /** The level is below what the score speaks for. */
  CAUTIOUS,
  /** The level is what the score speaks for, within its standard error. */
  REALISTIC,
  /** The level is above what the score speaks for. */
  AMBITIOUS;

  /** The name in results, for example {@code realistic}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Compares a level with those that the score, one standard error less or more, speaks for. */
  public static SelfAssessment of(DifficultyLevel chosen, Estimate measured) {
    double low = Math.max(0, measured.score() - measured.standardError());
    double high = Math.min(100, measured.score() + measured.standardError());
    if (chosen.compareTo(DifficultyLevel.forScore(low)) < 0) {
      return CAUTIOUS;
    }
    return chosen.compareTo(DifficultyLevel.forScore(high)) > 0 ? AMBITIOUS : REALISTIC;
  }
}
