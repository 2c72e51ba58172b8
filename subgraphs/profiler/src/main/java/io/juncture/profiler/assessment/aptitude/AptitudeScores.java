package io.juncture.profiler.assessment.aptitude;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scores of the aptitude test.
 *
 * @param overall from all items together
 * @param areas from each area's items alone, in the order of {@link Area}; five items say little, so these lie nearer to 50 and
 *     have about twice the overall score's standard error
 */
public record AptitudeScores(AbilityScore overall, Map<Area, AbilityScore> areas) {

  /** Scores the answers. */
  public static AptitudeScores of(AptitudeAnswers answers) {
    Map<Area, AbilityScore> areas = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      areas.put(area, AbilityScore.of(answers.marked(item -> item.area() == area)));
    }
    return new AptitudeScores(AbilityScore.of(answers.marked(_ -> true)), Collections.unmodifiableMap(areas));
  }
}
