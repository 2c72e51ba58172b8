package io.juncture.profiler.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one request tells about a session.
 *
 * @param answers in the order in which they were given; no question twice
 * @param focusLosses how often the page has lost the focus since the session began
 * @param deviceFingerprint the device the request comes from
 * @param expectedVersion the version of the session that the client knows
 */
record AnswerSheet(
    List<Given> answers,
    OptionalInt focusLosses,
    Optional<String> deviceFingerprint,
    OptionalInt expectedVersion) {

  /**
   * An answer as a client sends it.
   *
   * @param questionId the question
   * @param value an option's value or a text
   * @param responseMs milliseconds from showing the question to this answer, when the client measured them
   */
  record Given(String questionId, String value, OptionalInt responseMs) {}

  AnswerSheet {
    answers = List.copyOf(answers);
  }
}
