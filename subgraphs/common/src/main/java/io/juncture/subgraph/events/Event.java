package io.juncture.subgraph.events;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Something that has happened.
 *
 * @param id tells it from all others, however often it is delivered
 * @param type what kind of thing, for example {@code io.juncture.person.erased}
 * @param time when it was published
 * @param data what belongs to it
 */
public record Event(UUID id, String type, OffsetDateTime time, Map<String, String> data) {

  public Event {
    data = Map.copyOf(data);
  }

  /** An event that happens now. */
  public static Event of(String type, Map<String, String> data) {
    return new Event(UUID.randomUUID(), type, OffsetDateTime.now(ZoneOffset.UTC), data);
  }

  /** Without what may be about a person. */
  @Override
  public String toString() {
    return type + " " + id;
  }
}
