package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import java.util.List;

/**
 * Where the person enters the hub's programme. The contract names {@code och_mapping} and leaves its contents open; this is what
 * the programme's parts ask the profiler for.
 *
 * @param track the recommended track
 * @param entryLevel the lower one of the level chosen and the level that the aptitude score speaks for
 * @param maxMissionDifficulty the hardest missions, 1 to 4, by the level chosen
 * @param skillCodes skills of the learning path, in its order
 */
public record OchMapping(Track track, DifficultyLevel entryLevel, int maxMissionDifficulty, List<String> skillCodes) {

  static OchMapping of(Track track, DifficultyLevel chosen, DifficultyLevel readiness, List<LearningStep> path) {
    return new OchMapping(
        track,
        chosen.compareTo(readiness) < 0 ? chosen : readiness,
        chosen.missionDifficulty(),
        path.stream().flatMap(step -> step.category().skillCodes().stream()).distinct().toList());
  }
}
