package io.juncture.subgraph;

import io.juncture.subgraph.graphql.GraphQlConfiguration;
import io.juncture.subgraph.persistence.PersistenceConfiguration;
import io.juncture.subgraph.request.RequestConfiguration;
import io.juncture.subgraph.security.SecurityConfiguration;
import io.juncture.subgraph.security.TokenConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Everything the subgraphs share. A main class asks for it with
 * {@code @ImportAutoConfiguration(SubgraphAutoConfiguration.class)}; it is not registered anywhere, so that other
 * applications on the same class path stay free of it. Its settings stand in {@code subgraph-defaults.yml}.
 */
@AutoConfiguration
@Import({
  GraphQlConfiguration.class,
  PersistenceConfiguration.class,
  RequestConfiguration.class,
  SecurityConfiguration.class,
  TokenConfiguration.class
})
public final class SubgraphAutoConfiguration {}
