package io.juncture.subgraph.events;

import io.juncture.subgraph.events.OutboxTable.Delivery;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Makes single deliveries, and decides what follows from a failure. */
final class Deliveries {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
  private static final int LARGEST_EXPONENT = 30;

  private final Map<String, Courier> couriers;
  private final EventsProperties properties;

  Deliveries(Collection<Courier> couriers, EventsProperties properties) {
    this.couriers = couriers.stream().collect(Collectors.toUnmodifiableMap(Courier::subscriber, Function.identity()));
    this.properties = properties;
  }

  Mono<Void> make(Delivery delivery) {
    Mono<Courier> courier = Mono.justOrEmpty(Optional.ofNullable(couriers.get(delivery.subscriber())));
    return courier
        .switchIfEmpty(Mono.error(UnknownSubscriber::new))
        .flatMap(each -> each.deliver(delivery.event()).thenReturn(true))
        .timeout(properties.timeout())
        .then();
  }

  /**
   * Tells of a failure, without the data of the event and without messages of others, which may repeat it.
   *
   * @return how long to wait before it is tried again
   */
  Duration failed(Delivery delivery, Throwable failure) {
    Duration wait = backOff(delivery.attempts());
    boolean late = delivery.event().time().plus(properties.alarmAfter()).isBefore(OffsetDateTime.now());
    log.atLevel(late ? Level.ERROR : Level.WARN)
        .log("{}, published at {}, was not delivered to {} at attempt {} and will be tried again in {} s: {}", delivery.event(),
            delivery.event().time(), delivery.subscriber(), delivery.attempts(), wait.toSeconds(), kind(failure));
    return wait;
  }

  /** Twice as long after each failure, less up to half of it, so that what failed together is not tried together. */
  Duration backOff(int attempts) {
    double full = properties.firstRetry().toMillis() * Math.pow(2, Math.min(attempts - 1, LARGEST_EXPONENT));
    double bounded = Math.min(full, properties.longestRetry().toMillis());
    return Duration.ofMillis((long) (bounded * ThreadLocalRandom.current().nextDouble(0.5, 1)));
  }

  private static String kind(Throwable failure) {
    return switch (failure) {
      case WebClientResponseException refused -> "HTTP status " + refused.getStatusCode().value();
      default -> failure.getClass().getName() + Optional.ofNullable(failure.getCause()).map(cause -> " by " + cause.getClass().getName()).orElse("");
    };
  }

  /** The configuration of the time when the event was published had the subscriber, and that of today has not. */
  private static final class UnknownSubscriber extends RuntimeException {}
}
