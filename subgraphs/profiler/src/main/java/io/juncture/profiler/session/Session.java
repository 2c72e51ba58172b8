package io.juncture.profiler.session;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A session as it is stored.
 *
 * @param id its id, from which its form of the aptitude test follows
 * @param personId the canonical id of the person who takes it
 * @param state where it stands
 * @param itemIds the items of its form, in their order
 * @param focusLosses how often the page lost the focus, the highest number told so far
 * @param devices fingerprints in the order in which they came, none like the one before
 * @param version grows with every change
 * @param startedAt when it began
 * @param updatedAt when it changed last
 * @param completedAt when it was completed
 */
public record Session(
    UUID id,
    String personId,
    SessionState state,
    List<String> itemIds,
    int focusLosses,
    List<String> devices,
    int version,
    OffsetDateTime startedAt,
    OffsetDateTime updatedAt,
    Optional<OffsetDateTime> completedAt) {

  /** So many changes of the device are told apart; any session with more is as suspicious as can be. */
  private static final int MOST_DEVICES = 50;

  public Session {
    itemIds = List.copyOf(itemIds);
    devices = List.copyOf(devices);
  }

  boolean isCompleted() {
    return state == SessionState.COMPLETED;
  }

  Session withState(SessionState next) {
    return new Session(id, personId, next, itemIds, focusLosses, devices, version, startedAt, updatedAt, completedAt);
  }

  /** The session after a request has told the number of focus losses and the device's fingerprint, if any. */
  Session witnessing(OptionalInt losses, Optional<String> fingerprint) {
    return new Session(id, personId, state, itemIds, Math.max(focusLosses, losses.orElse(0)),
        fingerprint.map(this::devicesWith).orElse(devices), version, startedAt, updatedAt, completedAt);
  }

  private List<String> devicesWith(String fingerprint) {
    boolean same = !devices.isEmpty() && devices.getLast().equals(fingerprint);
    if (same || devices.size() >= MOST_DEVICES) {
      return devices;
    }
    List<String> more = new ArrayList<>(devices);
    more.add(fingerprint);
    return more;
  }
}
