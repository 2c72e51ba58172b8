package io.juncture.profiler.analytics;

import io.juncture.profiler.analytics.Selection.Enterprise;
import io.juncture.profiler.analytics.Statistics.ReadinessCount;
import io.juncture.profiler.analytics.Statistics.ScoreStatistics;
import io.juncture.profiler.analytics.Statistics.TrackCount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ProfilerEnterpriseAnalytics}. */
record EnterpriseAnalytics(Enterprise selection, Statistics statistics, List<CohortShare> cohortBreakdown) {

  /** The GraphQL type {@code ProfilerCohortShare}. */
  record CohortShare(
      String cohortId,
      String cohortName,
      int totalEmployees,
      int profiledEmployees,
      double profiledPercentage,
      @Nullable Double averageAptitude,
      @Nullable Double averageOverall) {}

  public @Nullable String sponsorId() {
    return selection.sponsor().map(UUID::toString).orElse(null);
  }

  public @Nullable String cohortId() {
    return selection.cohort().map(UUID::toString).orElse(null);
  }

  public @Nullable LocalDate dateFrom() {
    return selection.from().orElse(null);
  }

  public @Nullable LocalDate dateTo() {
    return selection.to().orElse(null);
  }

  public int totalEmployees() {
    return statistics.members();
  }

  public int profiledEmployees() {
    return statistics.profiled();
  }

  public double profiledPercentage() {
    return statistics.profiledPercentage();
  }

  public ScoreStatistics scoreStatistics() {
    return statistics.scores();
  }

  public List<TrackCount> trackDistribution() {
    return statistics.tracks();
  }

  public List<ReadinessCount> readinessDistribution() {
    return statistics.readiness();
  }
}
