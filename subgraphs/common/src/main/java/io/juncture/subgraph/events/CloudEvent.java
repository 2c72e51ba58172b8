package io.juncture.subgraph.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it is sent: the JSON format of CloudEvents 1.0 in structured mode.
 *
 * @param specversion {@code 1.0}
 * @param id of the event
 * @param source the subgraph that publishes it
 * @param type of the event
 * @param time when it was published
 * @param data what belongs to it
 */
record CloudEvent(
    @NotNull @Pattern(regexp = "1\\.0") String specversion,
    @NotNull UUID id,
    @NotBlank String source,
    @NotBlank String type,
    @NotNull OffsetDateTime time,
    @NotNull Map<String, String> data) {

  static final String MEDIA_TYPE = "application/cloudevents+json";

  static CloudEvent of(Event event, String source) {
    return new CloudEvent("1.0", event.id(), source, event.type(), event.time(), event.data());
  }

  Event event() {
    return new Event(id, type, time, data);
  }

  @Override
  public String toString() {
    return event().toString();
  }
}
