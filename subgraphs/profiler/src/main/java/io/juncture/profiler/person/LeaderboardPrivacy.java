package io.juncture.profiler.person;

/** Who sees a person's name on leaderboards. */
public enum LeaderboardPrivacy {
  PUBLIC,
  ORGANIZATION,
  ANONYMOUS,
  PRIVATE
}
