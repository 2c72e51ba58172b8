package io.juncture.profiler.analytics;

import io.juncture.profiler.analytics.CohortAnalytics.Student;
import io.juncture.profiler.analytics.Selection.Enterprise;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Statistics over cohorts and sponsors. */
@Controller
class AnalyticsController {

  private static final int MOST_STUDENTS = 1000;

  private final AnalyticsService analytics;

  AnalyticsController(AnalyticsService analytics) {
    this.analytics = analytics;
  }

  /** The GraphQL input {@code ProfilerEnterpriseFilter}. */
  record EnterpriseFilter(
      @Nullable String sponsorId, @Nullable String cohortId, @Nullable LocalDate dateFrom, @Nullable LocalDate dateTo) {

    Enterprise selection() {
      return new Enterprise(
          Optional.ofNullable(sponsorId).map(id -> known(id, AnalyticsService::noSponsor)),
          Optional.ofNullable(cohortId).map(id -> known(id, AnalyticsService::noCohort)),
          Optional.ofNullable(dateFrom),
          Optional.ofNullable(dateTo));
    }
  }

  @QueryMapping
  Mono<CohortAnalytics> profilerCohortAnalytics(@Argument String cohortId, @ContextValue Caller caller) {
    return analytics.cohort(parsed(cohortId), caller);
  }

  @SchemaMapping(typeName = "ProfilerCohortAnalytics")
  Mono<List<Student>> students(CohortAnalytics analytics, @Argument @Min(1) @Max(MOST_STUDENTS) int first, @Argument @Nullable String after) {
    return this.analytics.students(analytics.cohort(), first, Optional.ofNullable(after));
  }

  @QueryMapping
  Mono<EnterpriseAnalytics> profilerEnterpriseAnalytics(
      @Argument @Nullable EnterpriseFilter filter, @ContextValue Caller caller) {
    EnterpriseFilter asked = filter == null ? new EnterpriseFilter(null, null, null, null) : filter;
    return analytics.enterprise(asked::selection, caller);
  }

  private static UUID known(String id, Supplier<SubgraphException> unknown) {
    return parsed(id).orElseThrow(unknown);
  }

  /** What is no UUID is the id of nothing. */
  private static Optional<UUID> parsed(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
