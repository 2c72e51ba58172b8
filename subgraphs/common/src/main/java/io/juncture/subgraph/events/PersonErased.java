package io.juncture.subgraph.events;

import java.util.Map;
import java.util.Optional;

/**
 * The event that a person has been erased: everything about them must go.
 *
 * @param personId the canonical id the person had
 */
public record PersonErased(String personId) {

  /** The type of the event. */
  public static final String TYPE = "io.juncture.person.erased";

  private static final String PERSON_ID = "personId";

  /** The event that happens now. */
  public Event event() {
    return Event.of(TYPE, Map.of(PERSON_ID, personId));
  }

  /** What an event of the type says; empty when it does not. */
  public static Optional<PersonErased> of(Event event) {
    return Optional.ofNullable(event.data().get(PERSON_ID)).filter(id -> !id.isBlank()).map(PersonErased::new);
  }
}
