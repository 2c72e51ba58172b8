package io.juncture.profiler.session;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/**
 * A session with its answers.
 *
 * @param session the session
 * @param answers all of its answers
 */
record Snapshot(Session session, List<Answer> answers) {

  Snapshot {
    answers = List.copyOf(answers);
  }

  /** The value of each answer by the question's id. */
  Map<String, String> values() {
    return answers.stream().collect(toMap(Answer::questionId, Answer::value));
  }
}
