package io.juncture.profiler.assessment.questionnaire;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.Option;
import io.juncture.profiler.assessment.behaviour.Agreement;
import io.juncture.profiler.assessment.behaviour.BehaviourInventory;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;
import io.juncture.profiler.assessment.exposure.Familiarity;
import io.juncture.profiler.assessment.statement.ValueQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the instruments' questions in one form. */
final class Questions {

  /** The id of the only question on difficulty. */
  static final String DIFFICULTY = "difficulty";

  private static final List<AnswerOption> AGREEMENT = options(Agreement.values(), Agreement::label);
  private static final List<AnswerOption> FAMILIARITY = options(Familiarity.values(), Familiarity::label);
  private static final List<AnswerOption> LEVELS = options(DifficultyLevel.values(), DifficultyLevel::description);

  private Questions() {}

  static Stream<Question> of(AptitudeForm form) {
    return Stream.of(
            BehaviourInventory.statements().stream()
                .map(statement -> new Question(statement.id(), Section.BEHAVIOUR, statement.text(), AGREEMENT)),
            form.items().stream().map(item -> new Question(item.id(), Section.APTITUDE, item.question(), options(item))),
            ExposureQuestionnaire.activities().stream()
                .map(activity -> new Question(activity.id(), Section.EXPOSURE, activity.text(), FAMILIARITY)),
            Stream.of(new Question(DIFFICULTY, Section.DIFFICULTY, DifficultyLevel.QUESTION, LEVELS)),
            Arrays.stream(ValueQuestion.values())
                .map(asked -> new Question(asked.id(), Section.VALUE_STATEMENT, asked.text(), List.of())))
        .flatMap(questions -> questions);
  }

  private static List<AnswerOption> options(Item item) {
    return Stream.concat(
        Arrays.stream(Option.values())
            .map(option -> new AnswerOption(option.name(), item.options().get(option.ordinal()))),
        Stream.of(new AnswerOption(Questionnaire.DONT_KNOW, "I do not know"))).toList();
  }

  private static <E extends Enum<E>> List<AnswerOption> options(E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> new AnswerOption(value.name().toLowerCase(Locale.ROOT), label.apply(value)))
        .toList();
  }
}
