package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.ExposureScores;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that follows from a person's answers. It is a function of the answers alone: the same answers give the same result.
 *
 * @param scores overall, aptitude, behavioural
 * @param aptitudeBreakdown each area's score, in the order of {@link Area}
 * @param behaviouralProfile the traits
 * @param technicalExposure how much of the work was done before, 0 to 100
 * @param difficulty the level chosen
 * @param strengths what stands out, abilities and traits together
 * @param gaps what to learn first
 * @param tracks all tracks, the recommended one first
 * @param learningPath the steps suggested for the recommended track
 * @param persona the "future you"
 * @param ochMapping where to enter the programme
 * @param enhanced what helps to read the rest
 */
public record ProfileResult(
    ProfileScores scores,
    Map<Area, Estimate> aptitudeBreakdown,
    BehaviouralProfile behaviouralProfile,
    Estimate technicalExposure,
    DifficultyLevel difficulty,
    Strengths strengths,
    GapAnalysis gaps,
    List<RankedTrack> tracks,
    List<LearningStep> learningPath,
    FuturePersona persona,
    OchMapping ochMapping,
    EnhancedResults enhanced) {

  /** Scores the answers. */
  public static ProfileResult of(ProfileAnswers answers) {
    AptitudeScores aptitude = AptitudeScores.of(answers.aptitude());
    BehaviourScores behaviour = BehaviourScores.of(answers.behaviour());
    ExposureScores exposure = ExposureScores.of(answers.exposure());
    DifficultyLevel chosen = answers.difficulty();

    var qualities = Quality.measured(aptitude, behaviour);
    ProfileScores scores = ProfileScores.of(aptitude.overall().estimate(), behaviour.overall());
    List<RankedTrack> ranking = TrackRanking.of(qualities);
    Track recommended = ranking.getFirst().track();
    List<LearningStep> path = LearningPath.of(recommended, aptitude, exposure);
    EnhancedResults enhanced = EnhancedResults.of(chosen, scores.aptitude(), exposure, ranking);

    return new ProfileResult(
        scores,
        breakdown(aptitude),
        BehaviouralProfile.of(behaviour),
        exposure.overall(),
        chosen,
        Strengths.of(qualities),
        GapAnalysis.of(aptitude, exposure),
        ranking,
        path,
        FuturePersona.of(recommended, behaviour),
        OchMapping.of(recommended, chosen, enhanced.readiness(), path),
        enhanced);
  }

  /** The track ranked first. */
  public RankedTrack recommendedTrack() {
    return tracks.getFirst();
  }

  private static Map<Area, Estimate> breakdown(AptitudeScores aptitude) {
    Map<Area, Estimate> breakdown = new EnumMap<>(Area.class);
    aptitude.areas().forEach((area, score) -> breakdown.put(area, score.estimate()));
    return Collections.unmodifiableMap(breakdown);
  }
}
