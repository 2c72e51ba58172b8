package io.juncture.subgraph.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.r2dbc.autoconfigure.ProxyConnectionFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Counts SQL statements and loads demo data. */
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

  /** The counter of SQL statements sent through R2DBC. */
  public static final String SQL_STATEMENTS = "juncture.sql.statements";

  @Bean
  ProxyConnectionFactoryCustomizer sqlStatementCounter(ObjectProvider<MeterRegistry> meters) {
    return proxy -> proxy.onAfterQuery(execution -> meters.ifAvailable(registry ->
        Counter.builder(SQL_STATEMENTS).description("SQL statements sent").register(registry)
            .increment(execution.getQueries().size())));
  }

  @Bean
  @Profile("demo")
  ApplicationRunner demoDataLoader(
      ObjectProvider<DemoData> data, DatabaseClient client, ReactiveTransactionManager transactions) {
    return new DemoDataLoader(data.orderedStream().toList(), client, TransactionalOperator.create(transactions));
  }
}
