package io.juncture.profiler.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.profiler.ProfilerTest;
import io.juncture.profiler.analytics.CohortAnalytics.Student;
import io.juncture.profiler.analytics.Selection.Cohort;
import io.juncture.profiler.analytics.Selection.Enterprise;
import io.juncture.profiler.identity.MovableClock;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Statistics are used again ({@link AnswersTest} says how long). Nothing of them is read from the database meanwhile. */
class AnalyticsCacheTest extends ProfilerTest {

  private static final UUID COHORT = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  private static final Caller DIRECTOR = new Caller("director-1", Set.of("director"), Optional.empty());

  @Autowired AnalyticsRepository repository;
  @Autowired DatabaseClient database;
  @Autowired MeterRegistry meters;

  private AnalyticsService analytics;

  @BeforeEach
  void nothingIsKept() {
    analytics = new AnalyticsService(repository, new MovableClock());
  }

  @Test
  void withoutAskingTheDatabase() {
    everything();
    assertThat(SqlStatements.during(meters, this::everything)).isZero();
  }

  @Test
  void forEachFilterItsOwn() {
    Optional<LocalDate> day = Optional.of(LocalDate.now().minusDays(200));
    EnterpriseAnalytics all = employees(Optional.empty()).block();
    EnterpriseAnalytics later = employees(day).block();
    assertThat(later.profiledEmployees()).isPositive().isLessThan(all.profiledEmployees());
    assertThat(employees(day).block()).isSameAs(later);
    assertThat(employees(Optional.empty()).block()).isSameAs(all);
    assertThat(students(10, Optional.empty()).block()).hasSize(10).isNotEqualTo(students(11, Optional.empty()).block());
  }

  @Test
  void andOnceForAllWhoAskAtTheSameTime() {
    List<EnterpriseAnalytics> answers = Flux.range(0, 20)
        .flatMap(_ -> Mono.defer(() -> employees(Optional.empty())).subscribeOn(Schedulers.parallel())).collectList().block();
    assertThat(answers).hasSize(20).allSatisfy(answer -> assertThat(answer).isSameAs(answers.getFirst()));
  }

  @Test
  void butNotThatThereIsNoSuchCohort() {
    UUID id = UUID.randomUUID();
    Mono<CohortAnalytics> cohort = Mono.defer(() -> analytics.cohort(Optional.of(id), DIRECTOR));
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(cohort::block).withMessage("Cohort not found");
    database.sql("INSERT INTO cohort (id, name) VALUES (:id, 'Late')").bind("id", id).then().block();
    try {
      assertThat(cohort.block().cohortName()).isEqualTo("Late");
    } finally {
      database.sql("DELETE FROM cohort WHERE id = :id").bind("id", id).then().block();
    }
  }

  @Test
  void andOnlyForThoseWhoMayHaveThem() {
    everything();
    Caller learner = new Caller("user-123", Set.of("learner"), Optional.empty());
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(() -> analytics.cohort(Optional.of(COHORT), learner).block());
  }

  private void everything() {
    analytics.cohort(Optional.of(COHORT), DIRECTOR).block();
    employees(Optional.empty()).block();
    students(10, Optional.empty()).block();
  }

  private Mono<EnterpriseAnalytics> employees(Optional<LocalDate> from) {
    return analytics.enterprise(() -> new Enterprise(Optional.empty(), Optional.empty(), from, Optional.empty()), DIRECTOR);
  }

  private Mono<List<Student>> students(int first, Optional<String> after) {
    return analytics.students(new Cohort(COHORT), first, after);
  }
}
