package io.juncture.profiler.session;

import io.juncture.profiler.assessment.questionnaire.AnswerOption;
import io.juncture.profiler.assessment.questionnaire.Question;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.assessment.questionnaire.Section;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ProfilerSession}. Questions come as people see them: nothing tells which option is right. */
record SessionView(
    String id,
    SessionState state,
    boolean locked,
    int version,
    int focusLosses,
    OffsetDateTime startedAt,
    OffsetDateTime updatedAt,
    @Nullable OffsetDateTime completedAt,
    ProgressView progress,
    List<SectionView> sections) {

  /** The GraphQL type {@code ProfilerSection}. */
  record SectionView(Section instrument, String instruction, List<QuestionView> questions) {}

  /** The GraphQL type {@code ProfilerQuestion}. */
  record QuestionView(String id, String text, List<AnswerOption> options, @Nullable String answer) {}

  static SessionView of(Snapshot snapshot, Questionnaire questionnaire) {
    Session session = snapshot.session();
    Map<String, String> values = snapshot.values();
    List<Question> questions = questionnaire.questions();
    return new SessionView(
        session.id().toString(),
        session.state(),
        session.isCompleted(),
        session.version(),
        session.focusLosses(),
        session.startedAt(),
        session.updatedAt(),
        session.completedAt().orElse(null),
        ProgressView.of(session, questions, values.keySet()),
        Arrays.stream(Section.values()).map(section -> section(section, questions, values)).toList());
  }

  private static SectionView section(Section section, List<Question> questions, Map<String, String> values) {
    return new SectionView(section, section.instruction(), questions.stream()
        .filter(question -> question.section() == section)
        .map(question -> new QuestionView(question.id(), question.text(), question.options(), values.get(question.id())))
        .toList());
  }
}
