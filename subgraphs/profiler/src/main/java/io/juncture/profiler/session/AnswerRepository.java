package io.juncture.profiler.session;

import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of answers. */
@Repository
class AnswerRepository {

  private final DatabaseClient client;

  AnswerRepository(DatabaseClient client) {
    this.client = client;
  }

  /** All answers of a session. */
  Mono<List<Answer>> of(UUID sessionId) {
    return client.sql("SELECT question_id, value, response_ms FROM profiler_answer WHERE session_id = :session")
        .bind("session", sessionId)
        .map(AnswerRepository::answer)
        .all()
        .collectList();
  }

  /** Adds answers; one that was there takes the new value and, unless it was that one does not know, keeps its time. */
  Mono<Void> store(UUID sessionId, List<Answer> answers) {
    if (answers.isEmpty()) {
      return Mono.empty();
    }
    return client.sql("""
            INSERT INTO profiler_answer AS known (session_id, question_id, value, response_ms)
            SELECT :session, a.question_id, a.value, a.response_ms
            FROM unnest(:questions, :values, :times) AS a(question_id, value, response_ms)
            ON CONFLICT (session_id, question_id) DO UPDATE SET value = excluded.value,
              response_ms = CASE known.value WHEN :dontKnow THEN excluded.response_ms ELSE known.response_ms END
            """)
        .bind("dontKnow", Questionnaire.DONT_KNOW)
        .bind("session", sessionId)
        .bind("questions", answers.stream().map(Answer::questionId).toArray(String[]::new))
        .bind("values", answers.stream().map(Answer::value).toArray(String[]::new))
        .bind("times", answers.stream().map(answer -> answer.responseTime().toMillis()).toArray(Long[]::new))
        .then();
  }

  private static Answer answer(Readable row) {
    return new Answer(
        Objects.requireNonNull(row.get("question_id", String.class)),
        Objects.requireNonNull(row.get("value", String.class)),
        Duration.ofMillis(Objects.requireNonNull(row.get("response_ms", Long.class))));
  }
}
