package io.juncture.subgraph.events;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code outbox}: a row for each event and subscriber until the subscriber has it. There is no row for the event
 * itself: the last of several deliveries that end together could not tell that it is the last, and what the event says must
 * be gone with it. All times are the database's, so that clocks of instances do not matter.
 */
final class OutboxTable {

  private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

  /**
   * An event on its way to a subscriber.
   *
   * @param attempts how often it was tried, this time included
   */
  record Delivery(Event event, String subscriber, int attempts) {}

  /**
   * What has not been delivered.
   *
   * @param undelivered how many deliveries
   * @param oldest when the oldest of them was published
   * @param untilDue how long until the next may be tried; negative when it could have been already
   */
  record Backlog(long undelivered, Optional<OffsetDateTime> oldest, Optional<Duration> untilDue) {}

  private final DatabaseClient client;

  OutboxTable(DatabaseClient client) {
    this.client = client;
  }

  Mono<Void> insert(Event event, String subscriber) {
    return client.sql("""
            INSERT INTO outbox (event_id, subscriber, type, data, published_at, due_at)
            VALUES (:event, :subscriber, :type, :data, :published, now())
            """)
        .bind("event", event.id())
        .bind("subscriber", subscriber)
        .bind("type", event.type())
        .bind("data", Json.of(JsonMapper.shared().writeValueAsString(event.data())))
        .bind("published", event.time())
        .then();
  }

  /** Takes deliveries that are due. Until the lease ends nobody else gets them. */
  Flux<Delivery> claim(int most, Duration lease) {
    return client.sql("""
            WITH due AS MATERIALIZED (
                SELECT event_id, subscriber FROM outbox WHERE due_at <= now() ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            UPDATE outbox o SET attempts = o.attempts + 1, due_at = now() + :lease * interval '1 millisecond'
            FROM due WHERE o.event_id = due.event_id AND o.subscriber = due.subscriber
            RETURNING o.event_id, o.subscriber, o.type, o.data, o.published_at, o.attempts
            """)
        .bind("most", most)
        .bind("lease", lease.toMillis())
        .map(OutboxTable::delivery)
        .all();
  }

  /** Forgets a delivery that has arrived. */
  Mono<Void> delete(Delivery delivery) {
    return client.sql("DELETE FROM outbox WHERE event_id = :event AND subscriber = :subscriber")
        .bind("event", delivery.event().id())
        .bind("subscriber", delivery.subscriber())
        .then();
  }

  /** Forgets what a subscriber has not been told yet, where the data has this value. */
  Mono<Void> delete(String subscriber, String key, String value) {
    return client.sql("DELETE FROM outbox WHERE subscriber = :subscriber AND data ->> :key = :value")
        .bind("subscriber", subscriber)
        .bind("key", key)
        .bind("value", value)
        .then();
  }

  /** Has a delivery tried again after a time, unless somebody else has taken it meanwhile. */
  Mono<Void> postpone(Delivery delivery, Duration by) {
    return client.sql("""
            UPDATE outbox SET due_at = now() + :by * interval '1 millisecond'
            WHERE event_id = :event AND subscriber = :subscriber AND attempts = :attempts
            """)
        .bind("by", by.toMillis())
        .bind("event", delivery.event().id())
        .bind("subscriber", delivery.subscriber())
        .bind("attempts", delivery.attempts())
        .then();
  }

  Mono<Backlog> backlog() {
    return client.sql("""
            SELECT count(*) AS undelivered, min(published_at) AS oldest,
                   (extract(epoch FROM min(due_at) - now()) * 1000)::bigint AS until_due
            FROM outbox
            """)
        .map(row -> new Backlog(
            Objects.requireNonNull(row.get("undelivered", Long.class)),
            Optional.ofNullable(row.get("oldest", OffsetDateTime.class)),
            Optional.ofNullable(row.get("until_due", Long.class)).map(Duration::ofMillis)))
        .one();
  }

  private static Delivery delivery(Readable row) {
    Event event = new Event(
        required(row, "event_id", UUID.class),
        required(row, "type", String.class),
        required(row, "published_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
        JsonMapper.shared().readValue(required(row, "data", String.class), DATA));
    return new Delivery(event, required(row, "subscriber", String.class), required(row, "attempts", Integer.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
