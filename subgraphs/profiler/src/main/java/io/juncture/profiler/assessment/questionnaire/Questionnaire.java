package io.juncture.profiler.assessment.questionnaire;

import io.juncture.profiler.assessment.Completeness;
import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.result.ProfileAnswers;
import io.juncture.profiler.assessment.statement.ValueQuestion;
import io.juncture.profiler.assessment.statement.ValueStatement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All questions of one session, section by section: 65 with a form of thirty items. */
public final class Questionnaire {

  /** The value of an item's answer that one does not know. */
  public static final String DONT_KNOW = "dont_know";

  private final AptitudeForm form;
  private final Map<String, Question> byId = new LinkedHashMap<>();

  /** The questionnaire of the session that has this form. */
  public Questionnaire(AptitudeForm form) {
    this.form = form;
    Questions.of(form).forEach(question -> byId.put(question.id(), question));
  }

  /** All questions, in the order in which they are shown. */
  public List<Question> questions() {
    return List.copyOf(byId.values());
  }

  /** The question with an id. */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What is wrong with a single answer: the question was not asked, the value is none of its options, or the text is too short or
   * too long.
   */
  public Optional<Problem> problem(String id, String value) {
    return question(id)
        .map(question -> problem(question, value))
        .orElseGet(() -> Optional.of(new Problem(id, "was not asked")));
  }

  /**
   * Turns stored answers into what is scored.
   *
   * @param answers the value of each answer, by the question's id
   * @throws InvalidAnswersException naming everything that is missing or wrong
   */
  public ProfileAnswers read(Map<String, String> answers) {
    Completeness.check(byId.keySet(), answers.keySet());
    List<Problem> problems = byId.keySet().stream()
        .flatMap(id -> problem(id, answers.getOrDefault(id, "")).stream())
        .toList();
    if (!problems.isEmpty()) {
      throw new InvalidAnswersException(problems);
    }
    return new StoredAnswers(answers).of(form, byId.values());
  }

  private static Optional<Problem> problem(Question question, String value) {
    if (question.section() == Section.VALUE_STATEMENT) {
      return Arrays.stream(ValueQuestion.values())
          .filter(asked -> asked.id().equals(question.id()))
          .flatMap(asked -> ValueStatement.problem(asked, value).stream())
          .findFirst();
    }
    return Stream.of(value)
        .filter(given -> !question.offers(given))
        .map(_ -> new Problem(question.id(), "must be one of "
            + String.join(", ", question.options().stream().map(AnswerOption::value).toList())))
        .findFirst();
  }
}
