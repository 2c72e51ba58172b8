package io.juncture.profiler.session;

import io.juncture.subgraph.error.SubgraphException;
import java.util.OptionalInt;

/** When a session may be changed. */
final class SessionRules {

  private SessionRules() {}

  static void requireOpen(Session session) {
    if (session.isCompleted()) {
      throw SubgraphException.conflict("The session is completed and locked.");
    }
  }

  static void requireActive(Session session) {
    requireOpen(session);
    if (session.state() == SessionState.PAUSED) {
      throw SubgraphException.conflict("The session is paused: resume it first.");
    }
  }

  static void requireVersion(Session session, OptionalInt expected) {
    if (expected.isPresent() && expected.getAsInt() != session.version()) {
      throw SubgraphException.conflict("The session has changed in the meantime: its version is %d, not %d."
          .formatted(session.version(), expected.getAsInt()));
    }
  }

  static SubgraphException notFound() {
    return SubgraphException.notFound("Profiler session not found");
  }
}
