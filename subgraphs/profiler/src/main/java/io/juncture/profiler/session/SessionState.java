package io.juncture.profiler.session;

/** Where a session stands. */
public enum SessionState {
  /** Takes answers. */
  ACTIVE,
  /** Takes no answers until it is resumed. */
  PAUSED,
  /** Scored; never changes again. */
  COMPLETED
}
