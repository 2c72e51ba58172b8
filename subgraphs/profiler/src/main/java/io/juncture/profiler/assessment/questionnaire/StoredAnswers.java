package io.juncture.profiler.assessment.questionnaire;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.assessment.aptitude.AptitudeAnswers;
import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Choice;
import io.juncture.profiler.assessment.aptitude.Choice.Chosen;
import io.juncture.profiler.assessment.aptitude.Choice.DontKnow;
import io.juncture.profiler.assessment.aptitude.Option;
import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.behaviour.BehaviourAnswers;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.ExposureAnswers;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.result.ProfileAnswers;
import io.juncture.profiler.assessment.statement.ValueQuestion;
import io.juncture.profiler.assessment.statement.ValueStatement;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Answers as they are stored, complete and checked.
 *
 * @param values the value of each answer, by the question's id
 */
record StoredAnswers(Map<String, String> values) {

  ProfileAnswers of(AptitudeForm form, Collection<Question> questions) {
    return new ProfileAnswers(
        new BehaviourAnswers(section(questions, Section.BEHAVIOUR, value -> named(Agreement.class, value))),
        new AptitudeAnswers(form, section(questions, Section.APTITUDE, StoredAnswers::choice)),
        new ExposureAnswers(section(questions, Section.EXPOSURE, value -> named(Familiarity.class, value))),
        named(DifficultyLevel.class, value(Questions.DIFFICULTY)),
        new ValueStatement(value(ValueQuestion.REASON.id()), value(ValueQuestion.GOAL.id())));
  }

  private <T> Map<String, T> section(Collection<Question> questions, Section section, Function<String, T> reading) {
    return questions.stream()
        .filter(question -> question.section() == section)
        .collect(toMap(Question::id, question -> reading.apply(value(question.id()))));
  }

  private String value(String id) {
    return Objects.requireNonNull(values.get(id), id);
  }

  private static Choice choice(String value) {
    return value.equals(Questionnaire.DONT_KNOW) ? new DontKnow() : new Chosen(Option.valueOf(value));
  }

  private static <E extends Enum<E>> E named(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }
}
