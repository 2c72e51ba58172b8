package io.juncture.subgraph.sample;

import io.juncture.subgraph.SubgraphAutoConfiguration;
import io.juncture.subgraph.security.AnonymousFields;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ImportAutoConfiguration(SubgraphAutoConfiguration.class)
class SampleApplication {

  @Bean
  AnonymousFields anonymousFields() {
    return AnonymousFields.of("Query.greeting");
  }
}
