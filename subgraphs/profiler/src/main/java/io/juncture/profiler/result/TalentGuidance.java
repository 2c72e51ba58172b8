package io.juncture.profiler.result;

import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The GraphQL type {@code ProfilerTalentGuidance}. */
public record TalentGuidance(
    @Nullable UUID recommendedTrackId,
    @Nullable Double trackConfidence,
    @Nullable Double aptitudeScore,
    @Nullable DifficultyLevel difficultySelection,
    boolean profilerComplete,
    String message) {

  static TalentGuidance of(Optional<ResultView> result) {
    return result
        .map(found -> new TalentGuidance(found.recommendedTrack().id(), found.recommendedTrack().confidence(),
            found.scores().aptitude().score(), found.difficultySelection(), true,
            "Talent matching based on profiler results coming soon"))
        .orElseGet(() -> new TalentGuidance(null, null, null, null, false, "Complete profiler to get talent matches"));
  }
}
