package io.juncture.subgraph.persistence;

import reactor.core.publisher.Mono;

/**
 * The demo data of a subgraph: a bean that is asked only under the profile {@code demo}, when the application starts; several in their
 * order.
 */
public interface DemoData {

  /** Whether the database already has it, all or part. */
  Mono<Boolean> isPresent();

  /** Loads it. Runs in a transaction that no other instance of the subgraph runs at the same time. */
  Mono<Void> load();
}
