package io.juncture.profiler.analytics;

import io.juncture.profiler.analytics.Selection.Cohort;
import io.juncture.profiler.analytics.Statistics.ScoreStatistics;
import io.juncture.profiler.analytics.Statistics.StrengthCount;
import io.juncture.profiler.analytics.Statistics.TrackCount;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.result.Track;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ProfilerCohortAnalytics}. */
record CohortAnalytics(
    Cohort cohort, String cohortName, Statistics statistics, List<StrengthCount> topStrengths, List<TraitConsistency> internalConsistency) {

  /** The GraphQL type {@code ProfilerTraitConsistency}. */
  record TraitConsistency(Trait trait, int people, @Nullable Double alpha) {}

  /** The GraphQL type {@code ProfilerCohortStudent}. */
  record Student(
      String id,
      int number,
      String name,
      boolean profiled,
      @Nullable OffsetDateTime completedAt,
      @Nullable Double overallScore,
      @Nullable Double aptitudeScore,
      @Nullable Track recommendedTrack,
      @Nullable DifficultyLevel readiness) {}

  public String cohortId() {
    return cohort.id().toString();
  }

  public int totalStudents() {
    return statistics.members();
  }

  public int profiledStudents() {
    return statistics.profiled();
  }

  public double profiledPercentage() {
    return statistics.profiledPercentage();
  }

  public int notProfiledCount() {
    return statistics.members() - statistics.profiled();
  }

  public ScoreStatistics scoreStatistics() {
    return statistics.scores();
  }

  public List<TrackCount> trackDistribution() {
    return statistics.tracks();
  }
}
