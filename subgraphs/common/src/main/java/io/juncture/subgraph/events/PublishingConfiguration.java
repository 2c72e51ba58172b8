package io.juncture.subgraph.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The outbox of a subgraph that publishes events. Such a subgraph declares {@link ServiceTokens} and has a migration with the
 * table {@code outbox}; it may declare a {@link Courier} for deliveries that are not to other subgraphs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(ServiceTokens.class)
@EnableConfigurationProperties(EventsProperties.class)
public class PublishingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(PublishingConfiguration.class);

  /** The gauge of deliveries that are under way. */
  public static final String UNDELIVERED = "juncture.outbox.undelivered";
  /** The gauge of the seconds since the oldest of them was published. */
  public static final String OLDEST = "juncture.outbox.oldest.age";

  @Bean
  OutboxTable outboxTable(DatabaseClient client) {
    return new OutboxTable(client);
  }

  @Bean
  OutboxDispatcher outboxDispatcher(OutboxTable table, EventsProperties properties, ServiceTokens tokens,
      ObjectProvider<Courier> ownCouriers, @Value("${spring.application.name}") String name, MeterRegistry meters) {
    Stream<Courier> toSubgraphs = properties.subscribers().entrySet().stream()
        .map(each -> new HttpCourier(each.getKey(), each.getValue(), "/" + name, tokens));
    List<Courier> couriers = Stream.concat(toSubgraphs, ownCouriers.orderedStream()).toList();
    OutboxDispatcher dispatcher = new OutboxDispatcher(table, new Deliveries(couriers, properties), properties);
    Gauge.builder(UNDELIVERED, () -> dispatcher.backlog().undelivered())
        .description("Deliveries of events that are under way")
        .register(meters);
    Gauge.builder(OLDEST, () -> dispatcher.backlog().oldest().map(PublishingConfiguration::secondsSince).orElse(0L))
        .description("Time since the oldest event that is not delivered was published").baseUnit("seconds")
        .register(meters);
    return dispatcher;
  }

  @Bean
  Outbox outbox(OutboxTable table, OutboxDispatcher dispatcher, EventsProperties properties) {
    if (properties.subscribers().isEmpty()) {
      log.warn("No other subgraph is told what happens here, such as that a person was erased: juncture.events.subscribers is empty");
    }
    return new Outbox(table, dispatcher, properties.subscribers().keySet());
  }

  private static long secondsSince(OffsetDateTime time) {
    return Duration.between(time, OffsetDateTime.now()).toSeconds();
  }
}
