package io.juncture.profiler.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.session.Answering;
import io.juncture.profiler.session.SessionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

class ResultsTest extends SessionTest {

  private static final String RESULT = """
      query($id: ID!) {
        profilerResult(personId: $id) {
          taker { id number name email } sessionId completedAt locked
          scores { overall { score standardError } aptitude { score standardError } behavioral { score standardError } }
          aptitudeBreakdown { area score standardError }
          behaviouralProfile { traits { trait score standardError } strengths areasForGrowth }
          technicalExposure { score standardError } difficultySelection strengths areasForGrowth
          gapAnalysis { gaps { category type score priority } recommendedSkillCodes }
          recommendedTrack { track id title rank fit { score } confidence }
          tracks { track id title rank fit { score standardError } confidence }
          learningPath { order category level reason skillCodes }
          futureYou { name archetype description }
          ochMapping { track trackId entryLevel maxMissionDifficulty skillCodes }
          enhancedResults {
            readiness selfAssessment technicalExposure { score } exposureByArea { area score } runnerUp margin
          }
          antiCheat { score suspiciousPatterns findings { pattern value evidence suspicious } deviceFingerprint }
        }
      }
      """;
  private static final String FIELDS = """
      query($id: ID!) {
        user(id: $id) {
          profilerResult { sessionId } difficultySelection aptitudeScore recommendedTrack { confidence } maxMissionDifficulty
          valueStatement { summary }
        }
      }
      """;

  @Test
  void resultsAreCompleteAndConsistent() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String session = Answering.complete(me);
    var result = as("admin").document(RESULT).variable("id", name).execute();
    result.path("profilerResult.sessionId").entity(String.class).isEqualTo(session);
    result.path("profilerResult.taker.email").entity(String.class).isEqualTo(name + "@example.com");
    result.path("profilerResult.aptitudeBreakdown[*].area").entityList(String.class)
        .containsExactly("NETWORKING", "SECURITY", "PROGRAMMING", "DATA", "SYSTEMS", "ANALYTICAL_REASONING");
    result.path("profilerResult.behaviouralProfile.traits").entityList(Map.class).hasSize(5);
    result.path("profilerResult.tracks[*].confidence").entityList(Double.class).satisfies(all ->
        assertThat(all.stream().mapToDouble(each -> each).sum()).isBetween(0.97, 1.03));
    result.path("profilerResult.tracks[0].track").entity(String.class)
        .isEqualTo(result.path("profilerResult.recommendedTrack.track").entity(String.class).get());
    result.path("profilerResult.difficultySelection").entity(String.class).isEqualTo("INTERMEDIATE");
    result.path("profilerResult.ochMapping.maxMissionDifficulty").entity(Integer.class).isEqualTo(2);
    result.path("profilerResult.antiCheat.suspiciousPatterns").entityList(String.class)
        .satisfies(patterns -> assertThat(patterns).contains("FAST_ANSWERS", "RAPID_GUESSING"));
    result.path("profilerResult.antiCheat.deviceFingerprint").entity(String.class).isEqualTo("laptop");
  }

  @Test
  void onlyThoseWhomTheirRoleAllowsSeeThem() {
    String mentee = taker();
    Answering.complete(as(mentee));
    database.sql("INSERT INTO membership (person_id, organization_id) VALUES (:id, 'org-456')").bind("id", mentee).then().block();
    String mentor = taker("mentor");
    String assignedCoach = taker("coach");
    for (String each : List.of(mentor, assignedCoach)) {
      database.sql("INSERT INTO mentorship (mentor_id, mentee_id) VALUES (:mentor, :mentee)")
          .bind("mentor", each).bind("mentee", mentee).then().block();
    }
    String coachOfTheOrganization = taker("coach");
    database.sql("INSERT INTO membership (person_id, organization_id) VALUES (:id, 'org-456')")
        .bind("id", coachOfTheOrganization).then().block();

    for (String allowed : List.of(mentor, assignedCoach, coachOfTheOrganization, "admin")) {
      assertThat(outcome(allowed, mentee)).as(allowed).isEmpty();
    }
    for (String allowed : List.of(mentee, mentor, assignedCoach, coachOfTheOrganization, "admin")) {
      as(allowed).document(FIELDS).variable("id", mentee).execute().errors().verify();
    }
    for (String denied : List.of(mentee, "mentor", "learner", "trainer", "orgadmin", "director", taker("coach"), taker("learner"))) {
      assertThat(outcome(denied, mentee)).as(denied).isEqualTo("FORBIDDEN");
    }
    assertThat(code(anonymous().document(RESULT).variable("id", mentee).execute())).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void whatIsNotThereIsToldOnlyToThoseWhoMaySee() {
    String unprofiled = taker();
    for (String caller : List.of("admin", "mentor")) {
      assertThat(outcome(caller, "nobody")).isEqualTo("NOT_FOUND");
    }
    assertThat(outcome("admin", unprofiled)).isEqualTo("NOT_FOUND");
    assertThat(outcome(unprofiled, unprofiled)).isEqualTo("FORBIDDEN");
    assertThat(outcome("learner", "nobody")).isEqualTo("FORBIDDEN");
    assertThat(outcome("learner", unprofiled)).isEqualTo("FORBIDDEN");
  }

  @Test
  void peopleCarryTheirResults() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    var before = me.document(FIELDS).variable("id", name).execute();
    before.path("user.maxMissionDifficulty").entity(Integer.class).isEqualTo(1);
    for (String field : List.of("profilerResult", "difficultySelection", "aptitudeScore", "recommendedTrack", "valueStatement")) {
      before.path("user." + field).valueIsNull();
    }
    String session = Answering.complete(me);
    var after = me.document(FIELDS).variable("id", name).execute();
    after.path("user.profilerResult.sessionId").entity(String.class).isEqualTo(session);
    after.path("user.difficultySelection").entity(String.class).isEqualTo("INTERMEDIATE");
    after.path("user.maxMissionDifficulty").entity(Integer.class).isEqualTo(2);
    after.path("user.aptitudeScore").entity(Double.class).matches(score -> score > 0 && score < 100);
    after.path("user.valueStatement.summary").entity(String.class).matches(text -> text.startsWith("I am drawn"));
    database.sql("INSERT INTO membership (person_id, organization_id) VALUES (:id, 'org-456')").bind("id", name).then().block();
    var seenByDirector = as("director").document(FIELDS).variable("id", name).execute();
    for (String field : List.of("profilerResult", "maxMissionDifficulty", "aptitudeScore", "recommendedTrack", "valueStatement")) {
      seenByDirector.path("user." + field).valueIsNull();
    }
    as("admin").document(FIELDS).variable("id", name).execute().path("user.valueStatement").valueIsNull();
  }

  private String outcome(String caller, String person) {
    return code(as(caller).document(RESULT).variable("id", person).execute());
  }
}
