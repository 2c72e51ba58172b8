package io.juncture.subgraph.events;

import reactor.core.publisher.Mono;

/** What a subgraph does when it is told an event; a subgraph declares one bean for each type. */
public interface EventHandler {

  /** The type of event. */
  String type();

  /**
   * Takes the consequences. Runs once for each event, in the transaction that also notes that it has come; when it fails, the
   * publisher tells the event again later. The order of events is not that in which they happened.
   */
  Mono<Void> handle(Event event);
}
