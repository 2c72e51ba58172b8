package io.juncture.subgraph.persistence;

import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Does something when what was written has come to stay. */
public final class AfterCommit {

  private AfterCommit() {}

  /**
   * Has the action run when the surrounding transaction has committed, and not at all when it rolls back. Fails when there is
   * none. The action must not block.
   */
  public static Mono<Void> run(Runnable action) {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
          @Override
          public Mono<Void> afterCommit() {
            return Mono.fromRunnable(action);
          }
        }))
        .then();
  }
}
