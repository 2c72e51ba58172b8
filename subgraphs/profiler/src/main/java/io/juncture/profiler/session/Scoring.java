package io.juncture.profiler.session;

import io.juncture.profiler.assessment.integrity.IntegrityReport;
import io.juncture.profiler.assessment.integrity.SessionTrace;
import io.juncture.profiler.assessment.questionnaire.Question;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.assessment.questionnaire.Section;
import io.juncture.profiler.assessment.result.ProfileAnswers;
import io.juncture.profiler.assessment.result.ProfileResult;
import io.juncture.profiler.result.ResultDocument;
import io.juncture.profiler.result.ResultDocuments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a session comes to. */
public final class Scoring {

  private Scoring() {}

  /**
   * @param document the results
   * @param valueStatement the text of the value statement
   */
  public record Outcome(ResultDocument document, String valueStatement) {}

  /**
   * Scores a session by its answers, and judges how they came about. Answers to items that were withdrawn since do not count.
   *
   * @throws io.juncture.profiler.assessment.InvalidAnswersException naming every question without an answer
   */
  public static Outcome of(Session session, List<Answer> answers, Questionnaire questionnaire) {
    List<Answer> asked = answers.stream().filter(answer -> questionnaire.question(answer.questionId()).isPresent()).toList();
    ProfileAnswers read = questionnaire.read(new Snapshot(session, asked).values());
    List<Answer> options = asked.stream().filter(answer -> !answer.value().equals(Questionnaire.DONT_KNOW)).toList();
    IntegrityReport integrity = IntegrityReport.of(new SessionTrace(
        read.behaviour(),
        times(options, questionnaire, Section.BEHAVIOUR),
        times(options, questionnaire, Section.APTITUDE),
        asked.size() - options.size(),
        session.focusLosses(),
        session.devices()));
    Optional<String> device = session.devices().isEmpty() ? Optional.empty() : Optional.of(session.devices().getLast());
    return new Outcome(ResultDocuments.of(ProfileResult.of(read), integrity, device), read.statement().text());
  }

  private static List<Duration> times(List<Answer> answers, Questionnaire questionnaire, Section section) {
    Set<String> asked = questionnaire.questions().stream()
        .filter(question -> question.section() == section)
        .map(Question::id)
        .collect(Collectors.toSet());
    return answers.stream().filter(answer -> asked.contains(answer.questionId())).map(Answer::responseTime).toList();
  }
}
