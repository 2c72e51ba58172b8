package io.juncture.profiler.assessment.exposure;

import io.juncture.profiler.assessment.Completeness;
import io.juncture.profiler.assessment.InvalidAnswersException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * One person's answers to the whole questionnaire.
 *
 * @param byActivity the answer to each activity, by its id
 */
public record ExposureAnswers(Map<String, Familiarity> byActivity) {

  /**
   * @throws InvalidAnswersException when an activity has no answer or an answer no activity
   */
  public ExposureAnswers {
    byActivity = Map.copyOf(byActivity);
    Completeness.check(ExposureQuestionnaire.activities().stream().map(Activity::id).toList(), byActivity.keySet());
  }

  /** The points of the activities that a condition holds for, in their order. */
  DoubleStream points(Predicate<Activity> condition) {
    return ExposureQuestionnaire.activities().stream()
        .filter(condition)
        .mapToDouble(activity -> Objects.requireNonNull(byActivity.get(activity.id())).points());
  }
}
