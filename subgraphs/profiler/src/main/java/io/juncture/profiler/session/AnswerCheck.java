package io.juncture.profiler.session;

import io.juncture.profiler.assessment.InvalidAnswersException.Problem;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.session.AnswerSheet.Given;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Checks what one request tells; everything that is wrong is told at once. */
final class AnswerCheck {

  private static final int MOST_ANSWERS = 100;
  private static final int MOST_LOSSES = 10_000;
  private static final int LONGEST_VALUE = 4_000;
  private static final int A_DAY = 86_400_000;

  private final Questionnaire questionnaire;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private AnswerCheck(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * @throws SubgraphException {@code INVALID_INPUT}, naming each answer at fault as {@code answers.<index>.<field>}
   */
  static void check(AnswerSheet sheet, Questionnaire questionnaire) {
    AnswerCheck check = new AnswerCheck(questionnaire);
    if (sheet.answers().size() > MOST_ANSWERS) {
      check.violated("answers", "must be at most " + MOST_ANSWERS + " answers");
    }
    for (int index = 0; index < Math.min(sheet.answers().size(), MOST_ANSWERS); index++) {
      check.answer("answers." + index, sheet.answers().get(index));
    }
    check.range("focusLosses", sheet.focusLosses(), MOST_LOSSES);
    sheet.deviceFingerprint().filter(text -> text.isEmpty() || text.length() > DeviceInput.LONGEST_FINGERPRINT).ifPresent(_ ->
        check.violated("deviceFingerprint", "must have 1 to " + DeviceInput.LONGEST_FINGERPRINT + " characters"));
    if (!check.violations.isEmpty()) {
      throw SubgraphException.invalidInput(check.violations);
    }
  }

  private void answer(String path, Given answer) {
    if (questionnaire.question(answer.questionId()).isEmpty()) {
      violated(path + ".questionId", "is no question of this session");
    } else if (!seen.add(answer.questionId())) {
      violated(path + ".questionId", "is answered twice");
    } else {
      questionnaire.problem(answer.questionId(), answer.value()).map(Problem::message)
          .or(() -> tooMuchSpace(answer.value()))
          .ifPresent(problem -> violated(path + ".value", problem));
    }
    range(path + ".responseTimeMs", answer.responseMs(), A_DAY);
  }

  /** White space is not counted among a text's characters. */
  private static Optional<String> tooMuchSpace(String text) {
    return text.length() > LONGEST_VALUE ? Optional.of("must have at most " + LONGEST_VALUE + " characters with white space") : Optional.empty();
  }

  private void range(String field, OptionalInt number, int most) {
    if (number.isPresent() && (number.getAsInt() < 0 || number.getAsInt() > most)) {
      violated(field, "must be from 0 to " + most);
    }
  }

  private void violated(String field, String message) {
    violations.add(new Violation(field, message));
  }
}
