package io.juncture.profiler.erasure;

import io.juncture.subgraph.security.ErasedPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Refuses people who have been erased. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

  @Bean
  ErasedPeople erasedPeople(DatabaseClient client) {
    return new ErasedPeople(client);
  }
}
