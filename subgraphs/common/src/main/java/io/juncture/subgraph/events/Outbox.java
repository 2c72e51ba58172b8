package io.juncture.subgraph.events;

import io.juncture.subgraph.persistence.AfterCommit;
import java.util.Collection;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes events in the transaction of the change they tell of: both come to stay or neither. They are delivered afterwards, at
 * once if possible, at least once to each subscriber, in no order.
 */
public final class Outbox {

  private final OutboxTable table;
  private final OutboxDispatcher dispatcher;
  private final Set<String> subscribers;

  Outbox(OutboxTable table, OutboxDispatcher dispatcher, Collection<String> subscribers) {
    this.table = table;
    this.dispatcher = dispatcher;
    this.subscribers = Set.copyOf(subscribers);
  }

  /** Has every configured subscriber told. Fails outside of a transaction. */
  public Mono<Void> publish(Event event) {
    return announceAfterCommit().thenMany(Flux.fromIterable(subscribers).concatMap(subscriber -> table.insert(event, subscriber))).then();
  }

  /** Has one subscriber told. Fails outside of a transaction. */
  public Mono<Void> publish(Event event, String subscriber) {
    return announceAfterCommit().then(table.insert(event, subscriber));
  }

  /** Takes back what one subscriber has not been told yet, where the data has this value under the key. */
  public Mono<Void> withdraw(String subscriber, String key, String value) {
    return table.delete(subscriber, key, value);
  }

  /** Comes before anything is written, as it fails without a transaction. */
  private Mono<Void> announceAfterCommit() {
    return AfterCommit.run(dispatcher::wake);
  }
}
