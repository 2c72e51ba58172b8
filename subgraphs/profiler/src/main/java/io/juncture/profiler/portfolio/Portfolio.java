package io.juncture.profiler.portfolio;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of portfolio entries. An entry is a reflection that needs no approval and that only its person sees. */
@Repository
public class Portfolio {

  private final DatabaseClient client;

  Portfolio(DatabaseClient client) {
    this.client = client;
  }

  /**
   * The value statement of a session.
   *
   * @param summary its text
   */
  public record NewStatement(String personId, UUID sessionId, String summary, OffsetDateTime createdAt) {}

  /**
   * Adds value statements. A session has one at most: a second one violates the table's constraint and so ends the transaction.
   */
  public Mono<Void> addValueStatements(Collection<NewStatement> statements) {
    return client.sql("""
            INSERT INTO portfolio_entry
              (person_id, profiler_session_id, title, item_type, status, visibility, summary, created_at)
            SELECT s.person_id, s.session_id, 'My Value Statement', 'reflection', 'approved', 'private', s.summary, s.created_at
            FROM unnest(:people, :sessions, :summaries, :times) AS s(person_id, session_id, summary, created_at)
            """)
        .bind("people", statements.stream().map(NewStatement::personId).toArray(String[]::new))
        .bind("sessions", statements.stream().map(NewStatement::sessionId).toArray(UUID[]::new))
        .bind("summaries", statements.stream().map(NewStatement::summary).toArray(String[]::new))
        .bind("times", statements.stream().map(NewStatement::createdAt).toArray(OffsetDateTime[]::new))
        .then();
  }

  /** The latest value statement of each of these people that has one. */
  Flux<ValueStatementEntry> latestOf(Collection<String> personIds) {
    return client.sql("""
            SELECT DISTINCT ON (person_id) * FROM portfolio_entry WHERE person_id = ANY(:people)
            ORDER BY person_id, created_at DESC
            """)
        .bind("people", personIds.toArray(String[]::new))
        .map(Portfolio::entry)
        .all();
  }

  private static ValueStatementEntry entry(Readable row) {
    return new ValueStatementEntry(
        text(row, "person_id"),
        Objects.requireNonNull(row.get("profiler_session_id", UUID.class)).toString(),
        text(row, "title"),
        text(row, "item_type"),
        text(row, "status"),
        text(row, "visibility"),
        text(row, "summary"),
        Objects.requireNonNull(row.get("created_at", OffsetDateTime.class)).withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }
}
