package io.juncture.profiler.assessment;

import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rule that every question of an instrument is answered, and nothing else. */
public final class Completeness {

  private Completeness() {}

  /**
   * Checks that exactly the questions asked are answered.
   *
   * @param asked ids of the questions
   * @param answered ids that have an answer
   * @throws InvalidAnswersException naming each question without an answer and each answer without a question
   */
  public static void check(Collection<String> asked, Set<String> answered) {
    Set<String> questions = new LinkedHashSet<>(asked);
    List<Problem> problems = Stream.concat(
        questions.stream().filter(id -> !answered.contains(id)).map(id -> new Problem(id, "must be answered")),
        answered.stream().filter(id -> !questions.contains(id)).sorted().map(id -> new Problem(id, "was not asked")))
        .toList();
    if (!problems.isEmpty()) {
      throw new InvalidAnswersException(problems);
    }
  }
}
