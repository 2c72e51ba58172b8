package io.juncture.profiler.identity;

import io.juncture.subgraph.security.AnonymousFields;
import io.juncture.subgraph.security.PublicEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the profiler answers to those who have no token yet. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  AnonymousFields anonymousFields() {
    return AnonymousFields.of("Mutation.login");
  }

  @Bean
  PublicEndpoint publishedKeys() {
    return new PublicEndpoint(HttpMethod.GET, KeysController.PATH);
  }
}
