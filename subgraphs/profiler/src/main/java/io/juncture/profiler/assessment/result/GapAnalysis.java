package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.exposure.ExposureScores;
import io.juncture.profiler.assessment.result.Category.Knowledge;
import io.juncture.profiler.assessment.result.Category.TechnicalExposure;
import io.juncture.profiler.assessment.result.Gap.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person lacks: every area of the aptitude test, and technical exposure, with a score below 60, where the level
 * {@code advanced} begins. Below 50 the priority is high, else medium.
 *
 * @param gaps the lowest score first
 * @param skillCodes codes of the skills that close the gaps, in the order of the gaps
 */
public record GapAnalysis(List<Gap> gaps, List<String> skillCodes) {

  static final double ENOUGH = 60;
  static final double URGENT = 50;

  static GapAnalysis of(AptitudeScores aptitude, ExposureScores exposure) {
    List<Gap> gaps = Stream.concat(
            aptitude.areas().entrySet().stream()
                .map(entry -> gap(new Knowledge(entry.getKey()), entry.getValue().estimate().score())),
            Stream.of(gap(new TechnicalExposure(), exposure.overall().score())))
        .filter(gap -> gap.score() < ENOUGH)
        .sorted(Comparator.comparingDouble(Gap::score))
        .toList();
    return new GapAnalysis(gaps, gaps.stream().flatMap(gap -> gap.category().skillCodes().stream()).distinct().toList());
  }

  private static Gap gap(Category category, double score) {
    return new Gap(category, score, score < URGENT ? Priority.HIGH : Priority.MEDIUM);
  }
}
