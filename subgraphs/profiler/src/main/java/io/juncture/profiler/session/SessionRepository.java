package io.juncture.profiler.session;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of sessions. The database's clock is the clock of all sessions. */
@Repository
public class SessionRepository {

  private static final String COLUMNS =
      "id, person_id, state, item_ids, focus_losses, devices, version, started_at, updated_at, completed_at";

  private final DatabaseClient client;

  SessionRepository(DatabaseClient client) {
    this.client = client;
  }

  /**
   * A session that nobody else changes until the transaction ends.
   *
   * @param session the session
   * @param pondering the time since an answer came whose time counted, or since the session began, without the pauses
   */
  record Locked(Session session, Duration pondering) {}

  /** The person's session with that id; empty when there is none or when it is somebody else's. */
  Mono<Session> find(UUID id, String personId) {
    return client.sql("SELECT " + COLUMNS + " FROM profiler_session WHERE id = :id AND person_id = :person")
        .bind("id", id)
        .bind("person", personId)
        .map(SessionRepository::session)
        .one();
  }

  /** The person's session that is not completed. */
  Mono<Session> findOpen(String personId) {
    return client.sql("SELECT " + COLUMNS + " FROM profiler_session WHERE person_id = :person AND state <> 'COMPLETED'")
        .bind("person", personId)
        .map(SessionRepository::session)
        .one();
  }

  /** The same as {@link #find}, and everybody else who wants to change it waits until the transaction ends. */
  Mono<Locked> lock(UUID id, String personId) {
    return client.sql("SELECT " + COLUMNS + """
            , greatest(0, extract(epoch FROM clock_timestamp() - pondering_since) * 1000)::bigint AS pondering_ms
            FROM profiler_session WHERE id = :id AND person_id = :person FOR UPDATE
            """)
        .bind("id", id)
        .bind("person", personId)
        .map(row -> new Locked(session(row), Duration.ofMillis(required(row, "pondering_ms", Long.class))))
        .one();
  }

  /** When the person may begin another session: so long after the last one was completed; empty when that is past or there is none. */
  Mono<OffsetDateTime> retakeFrom(String personId, Duration pause) {
    return client.sql("""
            SELECT max(completed_at) + make_interval(secs => :pause) AS retake_from FROM profiler_session
            WHERE person_id = :person HAVING max(completed_at) + make_interval(secs => :pause) > now()
            """)
        .bind("person", personId)
        .bind("pause", (double) pause.toSeconds())
        .map(row -> time(row, "retake_from"))
        .one();
  }

  /** Begins a session, unless the person has an open one; tells whether there is such a person. */
  Mono<Boolean> begin(UUID id, String personId, List<String> itemIds, List<String> devices) {
    return client.sql("""
            WITH taker AS (SELECT id FROM person WHERE id = :person), begun AS (
              INSERT INTO profiler_session (id, person_id, state, item_ids, devices, started_at, pondering_since, updated_at)
              SELECT :id, taker.id, 'ACTIVE', :items, :devices, now(), now(), now() FROM taker
              ON CONFLICT (person_id) WHERE state <> 'COMPLETED' DO NOTHING)
            SELECT EXISTS (SELECT FROM taker)
            """)
        .bind("id", id)
        .bind("person", personId)
        .bind("items", itemIds.toArray(String[]::new))
        .bind("devices", devices.toArray(String[]::new))
        .mapValue(Boolean.class)
        .one();
  }

  /** Writes what may change of a session and tells whoever follows it, once the transaction has succeeded. */
  Mono<Session> update(Session session) {
    return update(session, false);
  }

  /** The same, after answers whose time counted. */
  Mono<Session> updateAnswered(Session session) {
    return update(session, true);
  }

  /** What passed since a paused session's last change was pause. */
  private Mono<Session> update(Session session, boolean answered) {
    return client.sql("""
            UPDATE profiler_session SET state = :state, focus_losses = :losses, devices = :devices, version = version + 1,
              pondering_since = CASE
                WHEN :answered THEN clock_timestamp()
                WHEN state = 'PAUSED' THEN pondering_since + (clock_timestamp() - updated_at)
                ELSE pondering_since END,
              updated_at = clock_timestamp(), completed_at = CASE WHEN :state = 'COMPLETED' THEN clock_timestamp() END
            WHERE id = :id RETURNING\s""" + COLUMNS)
        .bind("answered", answered)
        .bind("id", session.id())
        .bind("state", session.state().name())
        .bind("losses", session.focusLosses())
        .bind("devices", session.devices().toArray(String[]::new))
        .map(SessionRepository::session)
        .one()
        .delayUntil(updated -> client.sql("SELECT pg_notify(:channel, :id)")
            .bind("channel", SessionChanges.CHANNEL)
            .bind("id", updated.id().toString())
            .then());
  }

  private static Session session(Readable row) {
    return new Session(
        required(row, "id", UUID.class),
        required(row, "person_id", String.class),
        SessionState.valueOf(required(row, "state", String.class)),
        List.of(required(row, "item_ids", String[].class)),
        required(row, "focus_losses", Integer.class),
        List.of(required(row, "devices", String[].class)),
        required(row, "version", Integer.class),
        time(row, "started_at"),
        time(row, "updated_at"),
        Optional.ofNullable(row.get("completed_at", OffsetDateTime.class)).map(SessionRepository::utc));
  }

  private static OffsetDateTime time(Readable row, String column) {
    return utc(required(row, column, OffsetDateTime.class));
  }

  private static OffsetDateTime utc(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
