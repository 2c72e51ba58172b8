package io.juncture.profiler.session;

import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.session.AnswerSheet.Given;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the answers of one request; everything that is wrong is told at once. */
final class AnswerCheck {

  private AnswerCheck() {}

  /**
   * @throws SubgraphException {@code INVALID_INPUT}, naming each answer at fault as {@code answers.<index>.<field>}
   */
  static void check(List<Given> answers, Questionnaire questionnaire) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < answers.size(); index++) {
      String path = "answers." + index;
      Given answer = answers.get(index);
      if (questionnaire.question(answer.questionId()).isEmpty()) {
        violations.add(new Violation(path + ".questionId", "is no question of this session"));
      } else if (!seen.add(answer.questionId())) {
        violations.add(new Violation(path + ".questionId", "is answered twice"));
      } else {
        questionnaire.problem(answer.questionId(), answer.value())
            .ifPresent(problem -> violations.add(new Violation(path + ".value", problem.message())));
      }
    }
    if (!violations.isEmpty()) {
      throw SubgraphException.invalidInput(violations);
    }
  }
}
