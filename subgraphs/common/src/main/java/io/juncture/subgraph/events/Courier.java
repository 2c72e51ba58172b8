package io.juncture.subgraph.events;

import reactor.core.publisher.Mono;

/** Brings events to one subscriber. */
public interface Courier {

  /** The subscriber's name. */
  String subscriber();

  /**
   * Brings an event. It has arrived when this completes; after a failure it is tried again. The same event may be brought
   * twice, also at the same time.
   */
  Mono<Void> deliver(Event event);
}
