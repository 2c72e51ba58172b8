package io.juncture.profiler.session;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.questionnaire.Question;
import io.juncture.profiler.assessment.questionnaire.Section;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The GraphQL type {@code ProfilerProgress}. */
record ProgressView(
    String sessionId,
    SessionState state,
    int version,
    int answered,
    int total,
    double percent,
    List<InstrumentProgressView> instruments,
    OffsetDateTime updatedAt) {

  /** The GraphQL type {@code ProfilerInstrumentProgress}. */
  record InstrumentProgressView(Section instrument, int answered, int total) {}

  static ProgressView of(Session session, List<Question> questions, Set<String> answeredIds) {
    int answered = count(questions, answeredIds);
    return new ProgressView(
        session.id().toString(),
        session.state(),
        session.version(),
        answered,
        questions.size(),
        Estimate.hundredths(100.0 * answered / questions.size()),
        Arrays.stream(Section.values()).map(section -> of(section, questions, answeredIds)).toList(),
        session.updatedAt());
  }

  private static InstrumentProgressView of(Section section, List<Question> questions, Set<String> answeredIds) {
    List<Question> own = questions.stream().filter(question -> question.section() == section).toList();
    return new InstrumentProgressView(section, count(own, answeredIds), own.size());
  }

  private static int count(List<Question> questions, Set<String> answeredIds) {
    return (int) questions.stream().filter(question -> answeredIds.contains(question.id())).count();
  }
}
