package io.juncture.profiler.session;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Tells that a session has changed, whichever instance of the subgraph changed it: by PostgreSQL's NOTIFY, which is part of the
 * change's transaction. One connection of its own listens while anybody follows a session; when it breaks, another one takes over.
 */
@Component
class SessionChanges {

  static final String CHANNEL = "profiler_session";

  private static final Logger log = LoggerFactory.getLogger(SessionChanges.class);
  /** Says that any session may have changed: so it is when a connection begins to listen. */
  private static final String ANY = "";
  private static final Duration LINGER = Duration.ofSeconds(5);

  private final Sinks.Empty<Void> closing = Sinks.empty();
  private final Flux<String> changes;

  SessionChanges(R2dbcConnectionDetails database) {
    ConnectionFactory unpooled = ConnectionFactories.get(database.getConnectionFactoryOptions());
    changes = Flux.usingWhen(unpooled.create(), SessionChanges::listen, Connection::close)
        .concatWith(Flux.error(() -> new IllegalStateException("The connection was closed")))
        .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(30)).transientErrors(true)
            .doBeforeRetry(signal -> log.warn("Changes of sessions are listened for again: {}", signal.failure().toString())))
        .takeUntilOther(closing.asMono())
        .publish()
        .refCount(1, LINGER);
  }

  /** Ends everybody's following, so that the application can stop. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.tryEmitEmpty();
  }

  /** Emits whenever the session may have changed, at most once while the subscriber is busy. */
  Flux<UUID> of(UUID sessionId) {
    String name = sessionId.toString();
    return changes.filter(changed -> changed.equals(ANY) || changed.equals(name))
        .map(_ -> sessionId)
        .onBackpressureLatest();
  }

  private static Flux<String> listen(Connection connection) {
    if (!(connection instanceof PostgresqlConnection postgresql)) {
      return Flux.error(new IllegalStateException("No connection to PostgreSQL: " + connection.getMetadata()));
    }
    Mono<String> listening = Mono.from(postgresql.createStatement("LISTEN " + CHANNEL).execute())
        .flatMap(result -> Mono.from(result.getRowsUpdated()))
        .thenReturn(ANY);
    return Flux.merge(
        postgresql.getNotifications().mapNotNull(notification -> notification.getParameter()),
        listening);
  }
}
