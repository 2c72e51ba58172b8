package io.juncture.profiler.assessment.difficulty;

import java.util.Locale;

/** A level of difficulty: one that a person chooses, and one that a score speaks for. */
public enum DifficultyLevel {
  NOVICE(1, "I am new to this and want every step explained."),
  BEGINNER(1, "I know some terms and can follow a guide."),
  INTERMEDIATE(2, "I have done some of this on my own and look things up as I go."),
  ADVANCED(3, "I do this regularly and want tasks with several ways to go."),
  ELITE(4, "I want problems that have no instructions.");

  /** What a person is asked when choosing a level. */
  public static final String QUESTION = "Which level of difficulty do you want to begin with?";

  private static final int WIDTH = 20;

  private final int missionDifficulty;
  private final String description;

  DifficultyLevel(int missionDifficulty, String description) {
    this.missionDifficulty = missionDifficulty;
    this.description = description;
  }

  /** The level's name in results, for example {@code novice}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the person reads when choosing. */
  public String description() {
    return description;
  }

  /** The hardest missions that somebody who chose this level gets, 1 to 4 of 5. */
  public int missionDifficulty() {
    return missionDifficulty;
  }

  /**
   * The level that a score speaks for. Each level spans 20 points, from its lower end on: novice 0, beginner 20, intermediate
   * 40, advanced 60, elite 80.
   *
   * @param score 0 to 100
   */
  public static DifficultyLevel forScore(double score) {
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("score must be from 0 to 100, not " + score);
    }
    return values()[Math.min((int) (score / WIDTH), ELITE.ordinal())];
  }
}
