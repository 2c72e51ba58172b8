package io.juncture.subgraph;

import io.juncture.subgraph.events.PublishingConfiguration;
import io.juncture.subgraph.events.ReceivingConfiguration;
import io.juncture.subgraph.graphql.GraphQlConfiguration;
import io.juncture.subgraph.persistence.PersistenceConfiguration;
import io.juncture.subgraph.request.RequestConfiguration;
import io.juncture.subgraph.security.EventsSecurity;
import io.juncture.subgraph.security.SecurityConfiguration;
import io.juncture.subgraph.security.TokenConfiguration;
import io.juncture.settings.SettingsConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Everything the subgraphs share. It is not registered anywhere, so that other applications on the same class path stay free
 * of it. A subgraph named {@code books} uses it so:
 *
 * <ul>
 *   <li>its main class has {@code @ImportAutoConfiguration(SubgraphAutoConfiguration.class)} and runs with
 *       {@code spring.config.name=books};
 *   <li>{@code books.yml} sets {@code spring.application.name: books} and
 *       {@code spring.config.import: classpath:subgraph-defaults.yml};
 *   <li>the class path has {@code schema/subgraphs/books.graphqls} and the migrations {@code db/books/V*.sql};
 *   <li>resolvers take {@code @ContextValue Caller caller} and throw
 *       {@link io.juncture.subgraph.error.SubgraphException};
 *   <li>beans of the types {@link io.juncture.subgraph.security.AnonymousFields},
 *       {@link io.juncture.subgraph.security.PublicEndpoint} and {@link io.juncture.subgraph.persistence.DemoData} add what
 *       the subgraph has of its own;
 *   <li>a bean of the type {@link io.juncture.subgraph.events.ServiceTokens} makes it one that publishes events, an
 *       {@link io.juncture.subgraph.events.EventHandler} one that is told them, and
 *       {@link io.juncture.subgraph.security.ErasedPeople} one that refuses people who have been erased.
 * </ul>
 */
@AutoConfiguration
@Import({
  EventsSecurity.class,
  GraphQlConfiguration.class,
  PersistenceConfiguration.class,
  PublishingConfiguration.class,
  ReceivingConfiguration.class,
  RequestConfiguration.class,
  SecurityConfiguration.class,
  SettingsConfiguration.class,
  TokenConfiguration.class
})
public final class SubgraphAutoConfiguration {}
