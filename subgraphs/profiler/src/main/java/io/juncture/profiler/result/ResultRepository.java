package io.juncture.profiler.result;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The table of results. */
@Repository
public class ResultRepository {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DatabaseClient client;

  ResultRepository(DatabaseClient client) {
    this.client = client;
  }

  /** Writes results; a session has them once. */
  public Mono<Void> insert(Collection<StoredResult> results) {
    return client.sql("""
            INSERT INTO profiler_result (session_id, person_id, completed_at, document)
            SELECT r.session_id, r.person_id, r.completed_at, r.document::jsonb
            FROM unnest(:sessions, :people, :times, :documents) AS r(session_id, person_id, completed_at, document)
            """)
        .bind("sessions", results.stream().map(StoredResult::sessionId).toArray(UUID[]::new))
        .bind("people", results.stream().map(StoredResult::personId).toArray(String[]::new))
        .bind("times", results.stream().map(StoredResult::completedAt).toArray(OffsetDateTime[]::new))
        .bind("documents", results.stream().map(each -> JSON.writeValueAsString(each.document())).toArray(String[]::new))
        .then();
  }

  /** The results of a session. */
  Mono<StoredResult> ofSession(UUID sessionId) {
    return client.sql("SELECT session_id, person_id, completed_at, document FROM profiler_result WHERE session_id = :session")
        .bind("session", sessionId)
        .map(ResultRepository::result)
        .one();
  }

  /** The latest results of each of these people that has any; one statement. */
  Flux<StoredResult> latestOf(Collection<String> personIds) {
    return client.sql("""
            SELECT DISTINCT ON (person_id) session_id, person_id, completed_at, document FROM profiler_result
            WHERE person_id = ANY(:people) ORDER BY person_id, completed_at DESC
            """)
        .bind("people", List.copyOf(personIds).toArray(String[]::new))
        .map(ResultRepository::result)
        .all();
  }

  private static StoredResult result(Readable row) {
    return new StoredResult(
        Objects.requireNonNull(row.get("session_id", UUID.class)),
        Objects.requireNonNull(row.get("person_id", String.class)),
        Objects.requireNonNull(row.get("completed_at", OffsetDateTime.class)).withOffsetSameInstant(ZoneOffset.UTC),
        JSON.readValue(Objects.requireNonNull(row.get("document", Json.class)).asString(), ResultDocument.class));
  }
}
