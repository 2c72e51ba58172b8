package io.juncture.subgraph.events;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are told to others.
 *
 * @param subscribers where each subscriber takes events, by its name; for a subgraph, its name and its endpoint
 * @param timeout how long a delivery may take
 * @param lease for how long nobody else tries a delivery that is under way; one that ended with its process is tried again then
 * @param firstRetry how long after a failure a delivery is tried again; each further failure doubles it
 * @param longestRetry what the time between two tries does not exceed
 * @param alarmAfter after how long without success failures are logged as errors
 * @param pollInterval how long until deliveries are looked for that nobody has announced: those of other instances
 */
@Validated
@ConfigurationProperties("juncture.events")
record EventsProperties(
    Map<String, URI> subscribers,
    @NotNull @DurationMin(millis = 100) @DefaultValue("20s") Duration timeout,
    @NotNull @DurationMin(millis = 200) @DefaultValue("1m") Duration lease,
    @NotNull @DurationMin(millis = 10) @DefaultValue("1s") Duration firstRetry,
    @NotNull @DurationMin(millis = 10) @DefaultValue("10m") Duration longestRetry,
    @NotNull @DefaultValue("1h") Duration alarmAfter,
    @NotNull @DurationMin(millis = 10) @DefaultValue("30s") Duration pollInterval) {

  EventsProperties {
    subscribers = subscribers == null ? Map.of() : Map.copyOf(subscribers);
  }

  @AssertTrue(message = "lease must be longer than timeout")
  boolean isLeaseLongerThanTimeout() {
    return lease.compareTo(timeout) > 0;
  }
}
