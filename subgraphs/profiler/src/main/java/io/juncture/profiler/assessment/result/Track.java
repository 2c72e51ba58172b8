package io.juncture.profiler.assessment.result;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The directions of a career that the platform prepares for. */
public enum Track {
  DEFENDER("Defender"),
  OFFENSIVE("Offensive"),
  GRC("Governance, Risk and Compliance"),
  INNOVATION("Innovation"),
  LEADERSHIP("Leadership");

  private final String title;
  private final UUID id;

  Track(String title) {
    this.title = title;
    this.id = UUID.nameUUIDFromBytes(("juncture:track:" + key()).getBytes(StandardCharsets.UTF_8));
  }

  /** The track's name in results, for example {@code grc}. */
  public final String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the person reads. */
  public String title() {
    return title;
  }

  /** The track's id in results, the same everywhere: name-based (RFC 9562, version 3) on {@code juncture:track:<key>}. */
  public UUID id() {
    return id;
  }
}
