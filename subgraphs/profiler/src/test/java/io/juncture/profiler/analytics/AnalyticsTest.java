package io.juncture.profiler.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.behaviour.InternalConsistency;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.session.SessionTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.UUID;
import java.util.Locale;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Statistics of the demo data, compared with what the students' own rows say. */
class AnalyticsTest extends SessionTest {

  private static final String COHORT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  private static final String SPONSOR = "9b2f1f3e-0c57-4d7a-8f0e-5f1a3b7c2d10";
  private static final String COHORT_ANALYTICS = """
      query($id: ID!) {
        profilerCohortAnalytics(cohortId: $id) {
          cohortName totalStudents profiledStudents profiledPercentage notProfiledCount
          scoreStatistics { averageAptitude averageOverall minAptitude maxAptitude minOverall maxOverall }
          trackDistribution { track count } topStrengths { strength count }
          students { id name profiled overallScore aptitudeScore recommendedTrack readiness completedAt }
        }
      }
      """;
  private static final String ENTERPRISE_ANALYTICS = """
      query($filter: ProfilerEnterpriseFilter) {
        profilerEnterpriseAnalytics(filter: $filter) {
          sponsorId cohortId dateFrom dateTo totalEmployees profiledEmployees profiledPercentage
          scoreStatistics { averageAptitude averageOverall minAptitude maxAptitude minOverall maxOverall }
          trackDistribution { track count }
          cohortBreakdown { cohortName totalEmployees profiledEmployees profiledPercentage averageOverall }
          readinessDistribution { level count }
        }
      }
      """;

  @Autowired MeterRegistry meters;

  @Test
  void aCohortsStatisticsAreThoseOfItsStudents() {
    var found = cohort("director", COHORT);
    var analytics = found.path("profilerCohortAnalytics");
    assertThat(analytics.entity(Map.class).get()).containsEntry("cohortName", "Cohort 2026")
        .containsEntry("totalStudents", 50).containsEntry("profiledStudents", 45)
        .containsEntry("profiledPercentage", 90.0).containsEntry("notProfiledCount", 5);
    List<Map> students = found.path("profilerCohortAnalytics.students").entityList(Map.class).hasSize(50).get();
    DoubleSummaryStatistics overall = students.stream().map(each -> each.get("overallScore")).filter(Objects::nonNull)
        .mapToDouble(score -> ((Number) score).doubleValue()).summaryStatistics();
    assertThat(overall.getCount()).isEqualTo(45);
    found.path("profilerCohortAnalytics.scoreStatistics.averageOverall").entity(Double.class)
        .matches(mean -> Math.abs(mean - overall.getAverage()) < 0.006 && Math.rint(mean * 100) / 100 == mean);
    found.path("profilerCohortAnalytics.scoreStatistics.minOverall").entity(Double.class).isEqualTo(overall.getMin());
    found.path("profilerCohortAnalytics.scoreStatistics.maxOverall").entity(Double.class).isEqualTo(overall.getMax());
    for (Map<?, ?> count : found.path("profilerCohortAnalytics.trackDistribution").entityList(Map.class).hasSize(5).get()) {
      assertThat(students.stream().filter(each -> count.get("track").equals(each.get("recommendedTrack"))).count())
          .isEqualTo(((Number) count.get("count")).longValue());
    }
    assertThat(students).filteredOn(each -> each.get("profiled").equals(false)).hasSize(5)
        .allMatch(each -> each.get("overallScore") == null && each.get("completedAt") == null);
    found.path("profilerCohortAnalytics.topStrengths[*].count").entityList(Integer.class)
        .satisfies(counts -> assertThat(counts).isNotEmpty().isSortedAccordingTo((a, b) -> b - a));
  }

  @Test
  void studentsComeInPages() {
    String document = """
        query($id: ID!, $first: Int!, $after: ID) {
          profilerCohortAnalytics(cohortId: $id) { totalStudents students(first: $first, after: $after) { id name } }
        }
        """;
    List<String> all = cohort("admin", COHORT).path("profilerCohortAnalytics.students[*].id").entityList(String.class).get();
    List<String> paged = new ArrayList<>();
    for (int size : new int[] {20, 20, 10, 0}) {
      var page = as("admin").document(document).variable("id", COHORT).variable("first", 20)
          .variable("after", paged.isEmpty() ? null : paged.getLast()).execute();
      page.path("profilerCohortAnalytics.totalStudents").entity(Integer.class).isEqualTo(50);
      paged.addAll(page.path("profilerCohortAnalytics.students[*].id").entityList(String.class).hasSize(size).get());
    }
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    as("admin").document(document).variable("id", COHORT).variable("first", 20).variable("after", "director-1").execute()
        .path("profilerCohortAnalytics.students").entityList(Map.class).hasSize(0);
    for (int wrong : new int[] {0, 1001}) {
      assertThat(code(as("admin").document(document).variable("id", COHORT).variable("first", wrong).execute())).isEqualTo("INVALID_INPUT");
    }
  }

  @Test
  void theInternalConsistencyIsThatOfTheStudentsAnswers() {
    Map<Object, Map<String, Agreement>> answers = new HashMap<>();
    database.sql("""
            SELECT a.session_id, a.question_id, a.value FROM profiler_answer a
              JOIN profiler_session s ON s.id = a.session_id JOIN cohort_member m ON m.person_id = s.person_id
            WHERE m.cohort_id = :cohort AND s.state = 'COMPLETED' AND a.question_id LIKE 'beh-%'
            """).bind("cohort", UUID.fromString(COHORT))
        .fetch().all().toIterable().forEach(row -> answers.computeIfAbsent(row.get("session_id"), _ -> new HashMap<>())
            .put(row.get("question_id").toString(), Agreement.valueOf(row.get("value").toString().toUpperCase(Locale.ROOT))));
    var expected = InternalConsistency.of(answers.values().stream().map(BehaviourAnswers::new).toList());
    var found = as("director").document("""
            query($id: ID!) { profilerCohortAnalytics(cohortId: $id) { internalConsistency { trait people alpha } } }
            """).variable("id", COHORT).execute()
        .path("profilerCohortAnalytics.internalConsistency").entityList(Map.class).hasSize(5).get();
    for (Map<?, ?> each : found) {
      assertThat(each.get("people")).isEqualTo(45);
      assertThat((double) each.get("alpha")).as("%s", each)
          .isCloseTo(expected.get(Trait.valueOf((String) each.get("trait"))).orElseThrow(), within(0.005001));
    }
  }

  @Test
  void anEnterprisesStatistics() {
    var found = enterprise("admin", Map.of("sponsorId", SPONSOR));
    assertThat(found.path("profilerEnterpriseAnalytics").entity(Map.class).get())
        .containsEntry("totalEmployees", 200).containsEntry("profiledEmployees", 180).containsEntry("profiledPercentage", 90.0);
    found.path("profilerEnterpriseAnalytics.cohortBreakdown[*].cohortName").entityList(String.class)
        .containsExactly("Cohort 2025", "Cohort 2026");
    found.path("profilerEnterpriseAnalytics.cohortBreakdown[*].profiledEmployees").entityList(Integer.class).containsExactly(72, 45);
    for (String distribution : List.of("trackDistribution", "readinessDistribution")) {
      found.path("profilerEnterpriseAnalytics." + distribution + "[*].count").entityList(Integer.class)
          .satisfies(counts -> assertThat(counts).hasSize(5).satisfies(all ->
              assertThat(all.stream().mapToInt(each -> each).sum()).isEqualTo(180)));
    }
  }

  @Test
  void filtersHoldTogether() {
    assertThat(profiled(Map.of("sponsorId", SPONSOR, "cohortId", COHORT))).isEqualTo(45);
    enterprise("director", Map.of("cohortId", COHORT)).path("profilerEnterpriseAnalytics.cohortBreakdown[*].cohortName")
        .entityList(String.class).containsExactly("Cohort 2026");
    LocalDate day = LocalDate.now().minusDays(200);
    int before = profiled(Map.of("dateTo", day.toString()));
    int after = profiled(Map.of("dateFrom", day.plusDays(1).toString()));
    assertThat(before).isPositive();
    assertThat(after).isPositive();
    assertThat(before + after).isEqualTo(180);
    var nobody = enterprise("admin", Map.of("dateFrom", "2001-01-01", "dateTo", "2001-01-02"));
    nobody.path("profilerEnterpriseAnalytics.profiledPercentage").entity(Double.class).isEqualTo(0.0);
    nobody.path("profilerEnterpriseAnalytics.scoreStatistics.averageOverall").valueIsNull();
    assertThat(code(enterprise("admin", Map.of("dateFrom", "2026-02-02", "dateTo", "2026-02-01")))).isEqualTo("INVALID_INPUT");
    enterprise("admin", Map.of("dateFrom", "+999999999-12-31", "dateTo", "+999999998-01-01")).errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions().get("violations")).isEqualTo(List.of(
            Map.of("field", "dateFrom", "message", "must be a day of the years 1 to 9999"),
            Map.of("field", "dateTo", "message", "must be a day of the years 1 to 9999"),
            Map.of("field", "dateTo", "message", "must not be before dateFrom"))));
    for (String unknown : List.of("+999999999-12-31", "-0044-03-15")) {
      assertThat(code(enterprise("admin", Map.of("dateFrom", unknown)))).as(unknown).isEqualTo("INVALID_INPUT");
      assertThat(code(enterprise("admin", Map.of("dateTo", unknown)))).as(unknown).isEqualTo("INVALID_INPUT");
    }
    enterprise("admin", Map.of("dateFrom", "0001-01-01", "dateTo", "9999-12-31"))
        .path("profilerEnterpriseAnalytics.profiledEmployees").entity(Integer.class).isEqualTo(180);
  }

  @Test
  void onlyAdministratorsAndDirectorsHaveThem() {
    for (String other : List.of("user", "trainer", "mentor", "orgadmin", taker("coach"))) {
      assertThat(code(cohort(other, COHORT))).isEqualTo("FORBIDDEN");
      assertThat(code(cohort(other, "unknown"))).isEqualTo("FORBIDDEN");
      assertThat(code(enterprise(other, Map.of("sponsorId", "unknown")))).isEqualTo("FORBIDDEN");
    }
    for (String unknown : List.of("unknown", "3fa1f5b6-54a5-4b41-a0c0-b5c83f0f0c22")) {
      assertThat(code(cohort("admin", unknown))).isEqualTo("NOT_FOUND");
      assertThat(code(enterprise("director", Map.of("sponsorId", unknown)))).isEqualTo("NOT_FOUND");
      assertThat(code(enterprise("director", Map.of("cohortId", unknown)))).isEqualTo("NOT_FOUND");
    }
  }

  @Test
  void averagesHaveTwoDecimals() {
    for (var filter : List.of(Map.of("sponsorId", SPONSOR), Map.of("cohortId", COHORT), Map.of("dateTo", LocalDate.now().minusDays(100).toString()))) {
      var found = enterprise("admin", filter).path("profilerEnterpriseAnalytics").entity(Map.class).get();
      assertThat(found.get("scoreStatistics").toString() + found.get("profiledPercentage") + found.get("cohortBreakdown"))
          .doesNotContainPattern("\\.\\d{3}");
    }
  }

  @Test
  void anAnswerIsKept() {
    Map<String, String> filter = Map.of("sponsorId", SPONSOR, "dateFrom", "2020-02-29");
    enterprise("admin", filter);
    token("director");
    assertThat(SqlStatements.during(meters, () -> enterprise("director", filter).errors().verify()))
        .as("only whether the caller was erased").isOne();
  }

  private int profiled(Map<String, String> filter) {
    return enterprise("admin", filter).path("profilerEnterpriseAnalytics.profiledEmployees").entity(Integer.class).get();
  }

  private GraphQlTester.Response cohort(String caller, String id) {
    return as(caller).document(COHORT_ANALYTICS).variable("id", id).execute();
  }

  private GraphQlTester.Response enterprise(String caller, Map<String, String> filter) {
    return as(caller).document(ENTERPRISE_ANALYTICS).variable("filter", filter).execute();
  }
}
