package io.juncture.profiler.analytics;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.result.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of a selection.
 *
 * @param members how many people there are
 * @param profiled how many of them have results
 * @param scores of those results
 * @param tracks how many were recommended each track, in the order of {@link Track}
 * @param readiness how many reached each level, in the order of {@link DifficultyLevel}
 */
record Statistics(
    int members, int profiled, ScoreStatistics scores, List<TrackCount> tracks, List<ReadinessCount> readiness) {

  /** The GraphQL type {@code ProfilerScoreStatistics}; everything is {@code null} without results. */
  record ScoreStatistics(
      @Nullable Double averageAptitude,
      @Nullable Double averageOverall,
      @Nullable Double minAptitude,
      @Nullable Double maxAptitude,
      @Nullable Double minOverall,
      @Nullable Double maxOverall) {}

  /** The GraphQL type {@code ProfilerTrackCount}. */
  record TrackCount(Track track, int count) {}

  /** The GraphQL type {@code ProfilerReadinessCount}. */
  record ReadinessCount(DifficultyLevel level, int count) {}

  /** The GraphQL type {@code ProfilerStrengthCount}. */
  record StrengthCount(String strength, int count) {}

  double profiledPercentage() {
    return percentage(profiled, members);
  }

  /** To two decimals; 0 of nobody. */
  static double percentage(int part, int whole) {
    return whole == 0 ? 0 : Estimate.hundredths(100.0 * part / whole);
  }
}
