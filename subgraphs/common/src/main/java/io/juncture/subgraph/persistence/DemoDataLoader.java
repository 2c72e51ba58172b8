package io.juncture.subgraph.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Loads {@link DemoData} once per database, also when several instances start together. */
final class DemoDataLoader implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoDataLoader.class);

  private final DemoData data;
  private final DatabaseClient client;
  private final TransactionalOperator transaction;

  DemoDataLoader(DemoData data, DatabaseClient client, TransactionalOperator transaction) {
    this.data = data;
    this.client = client;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Mono<Void> loadIfAbsent = data.isPresent().flatMap(present -> present ? Mono.empty() : load());
    client.sql("SELECT pg_advisory_xact_lock(hashtext('juncture demo data'))").then()
        .then(loadIfAbsent)
        .as(transaction::transactional)
        .block();
  }

  private Mono<Void> load() {
    return data.load().doOnSuccess(_ -> log.info("Demo data loaded"));
  }
}
