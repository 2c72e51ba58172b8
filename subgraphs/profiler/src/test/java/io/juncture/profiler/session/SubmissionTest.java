package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

class SubmissionTest extends SessionTest {

  @Test
  void aCompletedSessionIsLockedAndHasResultsAndOneValueStatement() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = Answering.complete(me);
    var first = Answering.submit(me, id);
    first.path("submitProfilerSession.state").entity(String.class).isEqualTo("COMPLETED");
    first.path("submitProfilerSession.locked").entity(Boolean.class).isEqualTo(true);
    first.path("submitProfilerSession.result.scores.overall.score").entity(Double.class).matches(score -> score > 0);
    assertThat(Answering.submit(me, id).path("submitProfilerSession").entity(Map.class).get())
        .isEqualTo(first.path("submitProfilerSession").entity(Map.class).get());

    assertThat(code(answer(me, id, Map.of("answers", List.of(given("beh-01", "hardly")))))).isEqualTo("CONFLICT");
    assertThat(code(answer(me, id, Map.of("answers", List.of(), "focusLosses", 3)))).isEqualTo("CONFLICT");
    for (String field : List.of("pause", "resume")) {
      assertThat(code(me.document("mutation { %sProfilerSession(sessionId: \"%s\") { id } }".formatted(field, id)).execute()))
          .isEqualTo("CONFLICT");
    }
    assertThat(code(me.document("mutation { startProfilerSession { id } }").execute())).isEqualTo("CONFLICT");
    me.document("{ openProfilerSession { id } me { valueStatement { profilerSessionId title itemType status visibility summary } } }")
        .execute()
        .path("openProfilerSession").valueIsNull()
        .path("me.valueStatement").entity(Map.class).isEqualTo(Map.of(
            "profilerSessionId", id, "title", "My Value Statement", "itemType", "reflection", "status", "approved",
            "visibility", "private", "summary", "I am drawn to cybersecurity because: I like to find out how things break. "
                + "My goal is: I like to find out how things break."));
    assertThat(rows(name)).isEqualTo("1 1");
  }

  @Test
  void ofSimultaneousSubmitsOneCompletes() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = start(me);
    answer(me, id, Map.of("answers", Answering.everything(me, id))).errors().verify();
    List<String> times = IntStream.range(0, 8).parallel().mapToObj(_ -> Answering.submit(me, id)
        .path("submitProfilerSession.result.completedAt").entity(String.class).get()).toList();
    assertThat(times).containsOnly(times.getFirst());
    assertThat(rows(name)).isEqualTo("1 1");
  }

  @Test
  void aTransactionThatDiesLeavesNothingAndCanBeTriedAgain() {
    String name = taker();
    HttpGraphQlTester me = as(name);
    String id = start(me);
    answer(me, id, Map.of("answers", Answering.everything(me, id))).errors().verify();
    run("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS "
        + "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NEW; END'");
    run("CREATE TRIGGER dying BEFORE INSERT ON portfolio_entry FOR EACH ROW EXECUTE FUNCTION die()");
    try {
      assertThat(code(Answering.submit(me, id))).isEqualTo("INTERNAL_ERROR");
    } finally {
      run("DROP TRIGGER dying ON portfolio_entry");
      run("DROP FUNCTION die()");
    }
    assertThat(rows(name)).isEqualTo("0 0");
    me.document("{ openProfilerSession { id state progress { percent } } }").execute()
        .path("openProfilerSession").entity(Map.class).isEqualTo(
            Map.of("id", id, "state", "ACTIVE", "progress", Map.of("percent", 100.0)));
    Answering.submit(me, id).path("submitProfilerSession.state").entity(String.class).isEqualTo("COMPLETED");
    assertThat(rows(name)).isEqualTo("1 1");
  }

  @Test
  void whatIsMissingIsNamed() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    List<Map<String, Object>> answers = Answering.everything(me, id);
    answer(me, id, Map.of("answers", answers.subList(1, answers.size() - 1))).errors().verify();
    Answering.submit(me, id).errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions())
        .containsEntry("code", "INVALID_INPUT").containsEntry("violations", List.of(
            Map.of("field", "beh-01", "message", "must be answered"),
            Map.of("field", "value-goal", "message", "must be answered"))));
  }

  @Test
  void theSameAnswersGiveTheSameResults() {
    String first = Answering.complete(as(taker()));
    String name = taker();
    HttpGraphQlTester other = as(name);
    String second = start(other);
    run("UPDATE profiler_session SET item_ids = (SELECT item_ids FROM profiler_session WHERE id = '%s') WHERE id = '%s'"
        .formatted(first, second));
    answer(other, second, Map.of("answers", Answering.everything(other, second))).errors().verify();
    Answering.submit(other, second).errors().verify();
    assertThat(database.sql("SELECT count(DISTINCT document - 'antiCheat') FROM profiler_result WHERE session_id IN ('%s', '%s')"
        .formatted(first, second)).mapValue(Long.class).one().block()).isEqualTo(1);
  }

  @Test
  void onlyOnesOwnSessionCanBeSubmitted() {
    String id = start(as(taker()));
    assertThat(code(Answering.submit(as(taker()), id))).isEqualTo("NOT_FOUND");
    assertThat(code(Answering.submit(as("admin"), id))).isEqualTo("NOT_FOUND");
  }

  /** How many results and portfolio entries the person has. */
  private String rows(String person) {
    return database.sql("""
            SELECT (SELECT count(*) FROM profiler_result WHERE person_id = :id) || ' '
              || (SELECT count(*) FROM portfolio_entry WHERE person_id = :id)
            """).bind("id", person).mapValue(String.class).one().block();
  }

  private void run(String sql) {
    database.sql(sql).then().block();
  }

  @Test
  void anItemThatWasWithdrawnIsAskedNoMoreAndDoesNotCount() {
    HttpGraphQlTester me = as(taker());
    String id = start(me);
    for (String withdrawn : List.of("net-withdrawn", "sec-withdrawn")) {
      database.sql("UPDATE profiler_session SET item_ids = array_replace(item_ids, item_ids[1], :gone) WHERE id = :id::uuid")
          .bind("gone", withdrawn).bind("id", id).then().block();
      database.sql("UPDATE profiler_session SET item_ids = item_ids[2:] || item_ids[1] WHERE id = :id::uuid").bind("id", id).then().block();
    }
    database.sql("""
            INSERT INTO profiler_answer (session_id, question_id, value, response_ms)
            VALUES (:id::uuid, 'net-withdrawn', 'A', 9000)
            """).bind("id", id).then().block();

    var answered = answer(me, id, Map.of("answers", Answering.everything(me, id)));
    answered.path("answerProfilerQuestions.progress.total").entity(Integer.class).isEqualTo(63);
    answered.path("answerProfilerQuestions.progress.percent").entity(Double.class).isEqualTo(100.0);
    assertThat(code(answer(me, id, Map.of("answers", List.of(given("sec-withdrawn", "A")))))).isEqualTo("INVALID_INPUT");
    Answering.submit(me, id).path("submitProfilerSession.result.scores.overall.score").entity(Double.class).matches(score -> score > 0);
    me.document("query($id: ID!) { profilerSession(id: $id) { locked progress { answered total } } }").variable("id", id).execute()
        .path("profilerSession").matchesJson("{\"locked\": true, \"progress\": {\"answered\": 63, \"total\": 63}}");
  }
}
