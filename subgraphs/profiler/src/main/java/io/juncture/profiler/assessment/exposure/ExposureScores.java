package io.juncture.profiler.assessment.exposure;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.aptitude.Area;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scores of the questionnaire. They are not compared with a population, for none was asked yet: 100 means doing all of it
 * regularly, 0 never having met any of it.
 *
 * @param overall the mean of all activities' points; its standard error is their standard deviation (with n − 1) by √n, the
 *     activities being taken as a sample of those that could have been asked about
 * @param areas the mean of each area's two activities, 0 to 100
 */
public record ExposureScores(Estimate overall, Map<Area, Double> areas) {

  /** Scores the answers. */
  public static ExposureScores of(ExposureAnswers answers) {
    Map<Area, Double> areas = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      areas.put(area, answers.points(activity -> activity.area() == area).average().orElseThrow());
    }
    return new ExposureScores(mean(answers.points(_ -> true).toArray()), Collections.unmodifiableMap(areas));
  }

  private static Estimate mean(double[] points) {
    double sum = 0;
    double squares = 0;
    for (double point : points) {
      sum += point;
      squares += point * point;
    }
    int n = points.length;
    double variance = Math.max(0, (squares - sum * sum / n) / (n - 1));
    return new Estimate(sum / n, StrictMath.sqrt(variance / n));
  }
}
