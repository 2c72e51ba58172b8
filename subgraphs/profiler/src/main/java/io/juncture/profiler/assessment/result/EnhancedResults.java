package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.difficulty.SelfAssessment;
import io.juncture.profiler.assessment.exposure.ExposureScores;
import java.util.List;

/**
 * What helps to read the results.
 *
 * @param readiness the level that the aptitude score speaks for
 * @param selfAssessment how the level chosen compares with it
 * @param exposure technical exposure, overall and by area
 * @param runnerUp the track ranked second
 * @param margin how much the recommended track's confidence exceeds the second one's, 0 to 1
 */
public record EnhancedResults(
    DifficultyLevel readiness, SelfAssessment selfAssessment, ExposureScores exposure, Track runnerUp, double margin) {

  static EnhancedResults of(
      DifficultyLevel chosen, Estimate aptitude, ExposureScores exposure, List<RankedTrack> ranking) {
    RankedTrack first = ranking.get(0);
    RankedTrack second = ranking.get(1);
    return new EnhancedResults(
        DifficultyLevel.forScore(aptitude.score()),
        SelfAssessment.of(chosen, aptitude),
        exposure,
        second.track(),
        Estimate.hundredths(first.confidence() - second.confidence()));
  }
}
