package io.juncture.profiler.assessment;

import java.util.List;

/** Answers that cannot be scored, with everything that is wrong with them. */
public final class InvalidAnswersException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Something wrong with one answer.
   *
   * @param question the id of the question
   * @param message what is wrong, for example {@code must be answered}
   */
  public record Problem(String question, String message) {}

  /** At least one problem. */
  public InvalidAnswersException(List<Problem> problems) {
    super(String.valueOf(problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the questions. */
  public List<Problem> problems() {
    return problems;
  }
}
