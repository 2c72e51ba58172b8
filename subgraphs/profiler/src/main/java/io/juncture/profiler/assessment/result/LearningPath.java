package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.assessment.exposure.ExposureScores;
import io.juncture.profiler.assessment.result.Category.Knowledge;
import io.juncture.profiler.assessment.result.Category.TechnicalExposure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The learning path suggested for a track: practice at large first, when the exposure is below 50; then up to three areas of the
 * track, those first in which most is to be gained: (the area's share of the track) · (100 − score). Each step begins at the level
 * that the score speaks for.
 */
final class LearningPath {

  static final double LITTLE_EXPOSURE = 50;
  static final int AREAS = 3;

  private record Need(Category category, double score, String reason, double gain) {}

  private LearningPath() {}

  static List<LearningStep> of(Track track, AptitudeScores aptitude, ExposureScores exposure) {
    Stream<Need> practice = Stream.of(exposure.overall().score())
        .filter(score -> score < LITTLE_EXPOSURE)
        .map(score -> new Need(new TechnicalExposure(), score, "You have done little of this work yet.", 0));
    List<Need> needs = Stream.concat(practice, areas(track, aptitude)).toList();
    List<LearningStep> steps = new ArrayList<>();
    for (Need need : needs) {
      steps.add(new LearningStep(
          steps.size() + 1, need.category(), DifficultyLevel.forScore(need.score()), need.reason()));
    }
    return List.copyOf(steps);
  }

  private static Stream<Need> areas(Track track, AptitudeScores aptitude) {
    TrackProfile profile = TrackProfile.of(track);
    return Stream.of(Area.values())
        .filter(area -> profile.share(area) > 0)
        .map(area -> need(track, area, profile.share(area), aptitude.areas().get(area).estimate().score()))
        .sorted(Comparator.comparingDouble(Need::gain).reversed())
        .limit(AREAS);
  }

  private static Need need(Track track, Area area, double share, double score) {
    String reason = String.format(Locale.ROOT, "%.0f %% of what the track %s asks for; you reached %.2f of 100.",
        100 * share, track.title(), score);
    return new Need(new Knowledge(area), score, reason, share * (100 - score));
  }
}
