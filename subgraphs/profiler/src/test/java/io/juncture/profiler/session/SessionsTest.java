package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

class SessionsTest extends SessionTest {

  private static final long HOUR = 3_600_000;

  private static final String SESSION = """
      query($id: ID!) {
        profilerSession(id: $id) {
          id state version locked completedAt focusLosses
          progress { answered total percent instruments { instrument answered total } }
          sections { instrument instruction questions { id text answer options { value label } } }
        }
      }
      """;

  @Test
  void aSessionShowsAllQuestionsAndNotTheKeys() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    var session = me.document(SESSION).variable("id", id).execute();
    session.path("profilerSession.state").entity(String.class).isEqualTo("ACTIVE");
    session.path("profilerSession.locked").entity(Boolean.class).isEqualTo(false);
    session.path("profilerSession.progress.total").entity(Integer.class).isEqualTo(65);
    session.path("profilerSession.progress.instruments[*].total").entityList(Integer.class).containsExactly(20, 30, 12, 1, 2);
    session.path("profilerSession.sections[1].questions[*].options").entityList(List.class)
        .satisfies(options -> assertThat(options).hasSize(30).allMatch(each -> each.size() == 5));
    session.path("profilerSession.sections[1].questions[*]").entityList(Map.class).satisfies(questions ->
        assertThat(questions).allMatch(question -> question.keySet().equals(Set.of("id", "text", "answer", "options"))));
    String everything = session.path("profilerSession").entity(Map.class).get().toString();
    assertThat(ItemBankReader.read().items()).extracting(Item::because).noneMatch(everything::contains);
  }

  @Test
  void aPersonHasOneOpenSession() {
    HttpGraphQlTester me = as(taker());
    List<String> ids = IntStream.range(0, 8).parallel().mapToObj(_ -> start(me)).toList();
    assertThat(ids).containsOnly(ids.getFirst());
    me.document("{ openProfilerSession { id } }").execute()
        .path("openProfilerSession.id").entity(String.class).isEqualTo(ids.getFirst());
  }

  @Test
  void startingAgainOnAnotherDeviceIsNoticed() {
    HttpGraphQlTester me = as(taker());
    String id = startOn(me, Map.of("deviceFingerprint", "laptop")).path("startProfilerSession.id").entity(String.class).get();
    for (Map<String, ?> same : List.<Map<String, ?>>of(Map.of(), Map.of("deviceFingerprint", "laptop", "expectedVersion", 7))) {
      startOn(me, same).path("startProfilerSession").entity(Map.class).isEqualTo(Map.of("id", id, "version", 0));
    }
    assertThat(code(startOn(me, Map.of("deviceFingerprint", "phone", "expectedVersion", 7)))).isEqualTo("CONFLICT");
    startOn(me, Map.of("deviceFingerprint", "phone", "expectedVersion", 0))
        .path("startProfilerSession").entity(Map.class).isEqualTo(Map.of("id", id, "version", 1));
    assertThat(database.sql("SELECT devices FROM profiler_session WHERE id = :id::uuid").bind("id", id)
        .mapValue(String[].class).one().block()).containsExactly("laptop", "phone");
  }

  private static GraphQlTester.Response startOn(HttpGraphQlTester client, Map<String, ?> input) {
    return client.document("mutation($input: ProfilerSessionInput) { startProfilerSession(input: $input) { id version } }")
        .variable("input", input).execute();
  }

  @Test
  void answersAreKeptAndCanBeSentAgain() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    Map<String, Object> input = Map.of("answers", List.of(given("beh-01", "mostly"), given("exp-02", "never")),
        "focusLosses", 2, "deviceFingerprint", "laptop");
    for (int attempt = 0; attempt < 2; attempt++) {
      var answered = answer(me, id, input);
      answered.path("answerProfilerQuestions.version").entity(Integer.class).isEqualTo(1);
      answered.path("answerProfilerQuestions.focusLosses").entity(Integer.class).isEqualTo(2);
      answered.path("answerProfilerQuestions.progress.answered").entity(Integer.class).isEqualTo(2);
      answered.path("answerProfilerQuestions.progress.percent").entity(Double.class).isEqualTo(3.08);
    }
    answer(me, id, Map.of("answers", List.of(given("beh-01", "hardly")), "focusLosses", 1, "deviceFingerprint", "phone"))
        .path("answerProfilerQuestions.version").entity(Integer.class).isEqualTo(2)
        .path("answerProfilerQuestions.focusLosses").entity(Integer.class).isEqualTo(2);
    me.document(SESSION).variable("id", id).execute()
        .path("profilerSession.sections[0].questions[0].answer").entity(String.class).isEqualTo("hardly")
        .path("profilerSession.sections[0].questions[1].answer").valueIsNull();
    assertThat(database.sql("SELECT devices FROM profiler_session WHERE id = :id::uuid").bind("id", id)
        .mapValue(String[].class).one().block()).containsExactly("laptop", "phone");
  }

  @Test
  void whatThePageNoticesDoesNotShortenTheTimesOfAnswers() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    earlier(id, "pondering_since");
    answer(me, id, Map.of("answers", List.of(), "focusLosses", 1)).errors().verify();
    answer(me, id, Map.of("answers", List.of(Map.of("questionId", "beh-01", "value", "mostly", "responseTimeMs", 30_000))))
        .errors().verify();
    answer(me, id, Map.of("answers", List.of(Map.of("questionId", "beh-02", "value", "mostly", "responseTimeMs", 3_600_000))))
        .errors().verify();
    assertThat(times(id)).hasSize(2).first().isEqualTo(30_000L);
    assertThat(times(id).getLast()).isLessThan(HOUR);
  }

  @Test
  void aPauseIsNoTimeOfAnswers() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    earlier(id, "pondering_since");
    me.document("mutation($id: ID!) { pauseProfilerSession(sessionId: $id) { id } }").variable("id", id).execute().errors().verify();
    for (String column : List.of("pondering_since", "updated_at")) {
      earlier(id, column);
    }
    me.document("mutation($id: ID!) { resumeProfilerSession(sessionId: $id) { id } }").variable("id", id).execute().errors().verify();
    answer(me, id, Map.of("answers", List.of(Map.of("questionId", "beh-01", "value", "mostly", "responseTimeMs", 2 * HOUR))))
        .errors().verify();
    assertThat(times(id)).singleElement(InstanceOfAssertFactories.LONG).isBetween(HOUR, HOUR + HOUR / 2);
  }

  @Test
  void theTimeOfAnAnswerThatReplacesNotKnowingCounts() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    String item = me.document(SESSION).variable("id", id).execute()
        .path("profilerSession.sections[1].questions[0].id").entity(String.class).get();
    for (String value : List.of("dont_know", "A", "B")) {
      earlier(id, "pondering_since");
      answer(me, id, Map.of("answers", List.of(Map.of(
          "questionId", item, "value", value, "responseTimeMs", value.equals("A") ? 40_000 : 1_000)))).errors().verify();
    }
    assertThat(times(id)).containsExactly(40_000L);
  }

  private List<Long> times(String session) {
    return database.sql("SELECT response_ms FROM profiler_answer WHERE session_id = :id::uuid ORDER BY question_id")
        .bind("id", session).mapValue(Long.class).all().collectList().block();
  }

  /** Lets a session's moment be an hour ago, or an hour earlier than it was. */
  private void earlier(String session, String column) {
    database.sql("UPDATE profiler_session SET %1$s = %1$s - interval '1 hour' WHERE id = :id::uuid".formatted(column))
        .bind("id", session).then().block();
  }

  @Test
  void wrongAnswersAreNamedAndNothingIsKept() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    List<Map<String, Object>> answers = List.of(given("beh-01", "mostly"), given("beh-02", "maybe"), given("none", "A"),
        given("beh-01", "hardly"), Map.of("questionId", "value-goal", "value", "short", "responseTimeMs", 86_400_001),
        given("value-reason", "Much space." + " ".repeat(4_000)));
    answer(me, id, Map.of("answers", answers, "focusLosses", -1, "deviceFingerprint", "")).errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT").containsEntry("violations", List.of(
          Map.of("field", "answers.1.value", "message", "must be one of not_at_all, hardly, partly, mostly, exactly"),
          Map.of("field", "answers.2.questionId", "message", "is no question of this session"),
          Map.of("field", "answers.3.questionId", "message", "is answered twice"),
          Map.of("field", "answers.4.value", "message", "must have at least 10 characters"),
          Map.of("field", "answers.4.responseTimeMs", "message", "must be from 0 to 86400000"),
          Map.of("field", "answers.5.value", "message", "must have at most 4000 characters with white space"),
          Map.of("field", "focusLosses", "message", "must be from 0 to 10000"),
          Map.of("field", "deviceFingerprint", "message", "must have 1 to 200 characters")));
    });
    answer(me, id, Map.of("answers", Collections.nCopies(101, given("beh-01", "mostly")))).errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions().toString()).contains("must be at most 100 answers", "INVALID_INPUT"));
    me.document(SESSION).variable("id", id).execute()
        .path("profilerSession.version").entity(Integer.class).isEqualTo(0)
        .path("profilerSession.progress.answered").entity(Integer.class).isEqualTo(0);
  }

  @Test
  void aPausedSessionTakesNoAnswers() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    for (int attempt = 0; attempt < 2; attempt++) {
      me.document("mutation($id: ID!) { pauseProfilerSession(sessionId: $id) { state version } }").variable("id", id).execute()
          .path("pauseProfilerSession.state").entity(String.class).isEqualTo("PAUSED")
          .path("pauseProfilerSession.version").entity(Integer.class).isEqualTo(1);
    }
    assertThat(code(answer(me, id, Map.of("answers", List.of(given("beh-01", "mostly")))))).isEqualTo("CONFLICT");
    assertThat(start(me)).isEqualTo(id);
    me.document("mutation($id: ID!) { resumeProfilerSession(sessionId: $id) { state version } }").variable("id", id).execute()
        .path("resumeProfilerSession.state").entity(String.class).isEqualTo("ACTIVE")
        .path("resumeProfilerSession.version").entity(Integer.class).isEqualTo(2);
    answer(me, id, Map.of("answers", List.of(given("beh-01", "mostly"))))
        .path("answerProfilerQuestions.progress.answered").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void ofChangesOfTheSameVersionOneSucceeds() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    List<String> codes = List.of("not_at_all", "hardly", "partly", "mostly", "exactly").parallelStream()
        .map(value -> code(answer(me, id, Map.of("answers", List.of(given("beh-01", value)), "expectedVersion", 0))))
        .toList();
    assertThat(codes).containsExactlyInAnyOrder("", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT");
  }

  @Test
  void simultaneousAnswersAreAllKept() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    IntStream.rangeClosed(1, 20).parallel().forEach(i ->
        answer(me, id, Map.of("answers", List.of(given("beh-%02d".formatted(i), "partly")))).errors().verify());
    me.document(SESSION).variable("id", id).execute()
        .path("profilerSession.progress.answered").entity(Integer.class).isEqualTo(20)
        .path("profilerSession.version").entity(Integer.class).isEqualTo(20);
  }

  @Test
  void somebodyElsesSessionDoesNotExist() {
    String id = start(as(taker()));
    for (HttpGraphQlTester other : List.of(as(taker()), as("admin"))) {
      for (String unknown : List.of(id, "3fa1f5b6-54a5-4b41-a0c0-b5c83f0f0c22", "no uuid")) {
        other.document(SESSION).variable("id", unknown).execute().path("profilerSession").valueIsNull();
        assertThat(code(answer(other, unknown, Map.of("answers", List.of())))).isEqualTo("NOT_FOUND");
        for (String field : List.of("pause", "resume")) {
          assertThat(code(other.document("mutation { %sProfilerSession(sessionId: \"%s\") { id } }".formatted(field, unknown))
              .execute())).isEqualTo("NOT_FOUND");
        }
      }
    }
    assertThat(code(anonymous().document("mutation { startProfilerSession { id } }").execute())).isEqualTo("UNAUTHENTICATED");
  }
}
