package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AbilityScore;
import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Inventories;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.exposure.ExposureScores;
import java.util.EnumMap;
import java.util.Map;

/** Scores of instruments for tests. */
final class Scores {

  private Scores() {}

  /** Areas with the scores given, all others 75, each with a standard error of 5. */
  static AptitudeScores aptitude(Map<Area, Double> scores) {
    return aptitude(scores, 0.3);
  }

  /** Areas with the scores given, all others 75, each with the same deviation. */
  static AptitudeScores aptitude(Map<Area, Double> scores, double deviation) {
    Map<Area, AbilityScore> areas = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      areas.put(area, new AbilityScore(new Latent((scores.getOrDefault(area, 75.0) - 50) * 3 / 50, deviation), 5, 3));
    }
    return new AptitudeScores(new AbilityScore(new Latent(1, 0.3), 30, 18), areas);
  }

  /** Traits by the points of each of their statements, 1 to 5, 3 unless given. */
  static BehaviourScores behaviour(Map<Trait, Integer> points) {
    return BehaviourScores.of(Inventories.earning(points));
  }

  static ExposureScores exposure(double score) {
    Map<Area, Double> areas = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      areas.put(area, score);
    }
    return new ExposureScores(new Estimate(score, 5), areas);
  }
}
