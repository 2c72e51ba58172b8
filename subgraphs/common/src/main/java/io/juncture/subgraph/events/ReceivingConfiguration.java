package io.juncture.subgraph.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * The endpoint of a subgraph that is told events. Such a subgraph declares an {@link EventHandler} and has a migration with the
 * table {@code received_event}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EventHandler.class)
@Import(EventsController.class)
public class ReceivingConfiguration {

  @Bean
  ReceivedEvents receivedEvents(DatabaseClient client, ReactiveTransactionManager transactions, ObjectProvider<EventHandler> handlers) {
    return new ReceivedEvents(client, TransactionalOperator.create(transactions), handlers.stream().toList());
  }
}
