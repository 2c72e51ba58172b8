package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.result.Quality.Ability;
import io.juncture.profiler.assessment.result.Quality.Disposition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What stands out in a person. A quality is a strength when the odds that it exceeds the reference population's mean are at least
 * three to one, and an area for growth when the odds are at least three to one that it falls short; see {@link Latent}. Where the
 * answers do not say that much, it is neither, and both lists may be empty.
 *
 * @param strengths in words such as {@code analytical thinking}, the surest first
 * @param areasForGrowth in words such as {@code networking}, the surest first
 */
public record Strengths(List<String> strengths, List<String> areasForGrowth) {

  static Strengths of(Map<Quality, Latent> qualities) {
    return new Strengths(
        qualities.entrySet().stream()
            .filter(entry -> entry.getValue().likelyAboveAverage())
            .sorted(Comparator.comparingDouble(entry -> -entry.getValue().lowerQuartile()))
            .map(entry -> strength(entry.getKey()))
            .toList(),
        qualities.entrySet().stream()
            .filter(entry -> entry.getValue().likelyBelowAverage())
            .sorted(Comparator.comparingDouble(entry -> entry.getValue().upperQuartile()))
            .map(entry -> growth(entry.getKey()))
            .toList());
  }

  private static String strength(Quality quality) {
    return switch (quality) {
      case Ability(var area) -> switch (area) {
        case NETWORKING -> "networking";
        case SECURITY -> "security thinking";
        case PROGRAMMING -> "programming";
        case DATA -> "data literacy";
        case SYSTEMS -> "systems knowledge";
        case ANALYTICAL_REASONING -> "analytical thinking";
      };
      case Disposition(var trait) -> switch (trait) {
        case EXTRAVERSION -> "communication";
        case AGREEABLENESS -> "teamwork";
        case CONSCIENTIOUSNESS -> "reliability";
        case EMOTIONAL_STABILITY -> "composure under pressure";
        case OPENNESS -> "creative problem solving";
      };
    };
  }

  private static String growth(Quality quality) {
    return switch (quality) {
      case Ability(var area) -> switch (area) {
        case NETWORKING -> "networking";
        case SECURITY -> "security basics";
        case PROGRAMMING -> "programming";
        case DATA -> "data literacy";
        case SYSTEMS -> "operating systems";
        case ANALYTICAL_REASONING -> "analytical thinking";
      };
      case Disposition(var trait) -> switch (trait) {
        case EXTRAVERSION -> "speaking up";
        case AGREEABLENESS -> "working with others";
        case CONSCIENTIOUSNESS -> "planning and documentation";
        case EMOTIONAL_STABILITY -> "handling pressure";
        case OPENNESS -> "exploring new ideas";
      };
    };
  }
}
