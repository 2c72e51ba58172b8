package io.juncture.subgraph.events;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The table {@code received_event}: which events have come, so that each is handled once however often it comes. */
final class ReceivedEvents {

  private static final int KEPT_DAYS = 90;

  private final DatabaseClient client;
  private final TransactionalOperator transaction;
  private final Map<String, EventHandler> handlers;

  ReceivedEvents(DatabaseClient client, TransactionalOperator transaction, Collection<EventHandler> handlers) {
    this.client = client;
    this.transaction = transaction;
    this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
  }

  /** Who handles events of that type. */
  Optional<EventHandler> handlerOf(String type) {
    return Optional.ofNullable(handlers.get(type));
  }

  /** Handles an event unless that was done before; an event that comes twice at once waits for itself. */
  Mono<Void> handle(Event event, EventHandler handler) {
    return client.sql("INSERT INTO received_event (id, received_at) VALUES (:id, now()) ON CONFLICT DO NOTHING")
        .bind("id", event.id())
        .fetch().rowsUpdated()
        .filter(rows -> rows > 0)
        .flatMap(_ -> handler.handle(event))
        .as(transaction::transactional);
  }

  /** Publishers go on for as long as it takes, but not that far apart. */
  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  Mono<Void> deleteOld() {
    return client.sql("DELETE FROM received_event WHERE received_at < now() - :days * interval '1 day'").bind("days", KEPT_DAYS).then();
  }
}
