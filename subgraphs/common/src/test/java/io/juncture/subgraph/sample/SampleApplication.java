package io.juncture.subgraph.sample;

import io.juncture.subgraph.SubgraphAutoConfiguration;
import io.juncture.subgraph.events.Event;
import io.juncture.subgraph.events.EventHandler;
import io.juncture.subgraph.security.AnonymousFields;
import io.juncture.subgraph.security.ErasedPeople;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@SpringBootApplication
@ImportAutoConfiguration(SubgraphAutoConfiguration.class)
class SampleApplication {

  @Bean
  AnonymousFields anonymousFields() {
    return AnonymousFields.of("Query.greeting");
  }

  @Bean
  EventHandler noteTaker(DatabaseClient client) {
    return new EventHandler() {
      @Override
      public String type() {
        return "note";
      }

      @Override
      public Mono<Void> handle(Event event) {
        return client.sql("INSERT INTO note VALUES (:text)").bind("text", event.data().get("text")).then();
      }
    };
  }

  @Bean
  ErasedPeople erasedPeople(DatabaseClient client) {
    return new ErasedPeople(client);
  }
}
