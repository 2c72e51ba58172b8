package io.juncture.profiler.assessment.statement;

import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a person is here and where they want to go, in their own words. It is kept and shown, not scored: no score of a free text
 * would be worth its name here.
 *
 * @param reason what draws the person, 10 to 1,000 characters, white space and control characters turned into single spaces
 * @param goal the person's goal, likewise
 */
public record ValueStatement(String reason, String goal) {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 1_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

  /**
   * @throws InvalidAnswersException naming each answer that is too short or too long
   */
  public ValueStatement {
    reason = normal(reason);
    goal = normal(goal);
    List<Problem> problems = Stream.concat(
        problem(ValueQuestion.REASON, reason).stream(), problem(ValueQuestion.GOAL, goal).stream()).toList();
    if (!problems.isEmpty()) {
      throw new InvalidAnswersException(problems);
    }
  }

  /** Both answers as one text: {@code I am drawn to cybersecurity because: ... My goal is: ...}. */
  public String text() {
    return "I am drawn to cybersecurity because: " + sentence(reason) + " My goal is: " + sentence(goal);
  }

  /** What is wrong with one answer: it is too short or too long. */
  public static Optional<Problem> problem(ValueQuestion question, String answer) {
    String text = normal(answer);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of(new Problem(question.id(), "must have at least " + SHORTEST + " characters"));
    }
    return length > LONGEST
        ? Optional.of(new Problem(question.id(), "must have at most " + LONGEST + " characters"))
        : Optional.empty();
  }

  private static String sentence(String text) {
    return ".!?…".indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text;
  }

  private static String normal(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
