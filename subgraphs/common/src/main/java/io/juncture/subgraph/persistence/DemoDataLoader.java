package io.juncture.subgraph.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads {@link DemoData} once per database, also when several instances start together, and before anything else is done at the start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DemoDataLoader implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoDataLoader.class);

  private final Iterable<DemoData> data;
  private final DatabaseClient client;
  private final TransactionalOperator transaction;

  DemoDataLoader(Iterable<DemoData> data, DatabaseClient client, TransactionalOperator transaction) {
    this.data = data;
    this.client = client;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Flux.fromIterable(data).concatMap(this::loadIfAbsent).then().block();
  }

  private Mono<Void> loadIfAbsent(DemoData each) {
    Mono<Void> load = Mono.defer(each::load).doOnSuccess(_ -> log.info("Demo data loaded"));
    return client.sql("SELECT pg_advisory_xact_lock(hashtext('juncture demo data'))").then()
        .then(Mono.defer(each::isPresent))
        .flatMap(present -> present ? Mono.empty() : load)
        .as(transaction::transactional);
  }
}
