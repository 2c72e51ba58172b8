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
    return Flux.fromIterable(subscribers).concatMap(subscriber -> table.insert(event, subscriber)).then(announce());
  }

  /** Has one subscriber told. Fails outside of a transaction. */
  public Mono<Void> publish(Event event, String subscriber) {
    return table.insert(event, subscriber).then(announce());
  }

  /** Takes back what one subscriber has not been told yet, where the data has this value under the key. */
  public Mono<Void> withdraw(String subscriber, String key, String value) {
    return table.delete(subscriber, key, value);
  }

  private Mono<Void> announce() {
    return AfterCommit.run(dispatcher::wake);
  }
}
