package io.juncture.profiler.assessment.result;

import static io.juncture.profiler.assessment.aptitude.Area.ANALYTICAL_REASONING;
import static io.juncture.profiler.assessment.aptitude.Area.DATA;
import static io.juncture.profiler.assessment.aptitude.Area.NETWORKING;
import static io.juncture.profiler.assessment.aptitude.Area.PROGRAMMING;
import static io.juncture.profiler.assessment.aptitude.Area.SECURITY;
import static io.juncture.profiler.assessment.aptitude.Area.SYSTEMS;
import static io.juncture.profiler.assessment.behaviour.Trait.AGREEABLENESS;
import static io.juncture.profiler.assessment.behaviour.Trait.CONSCIENTIOUSNESS;
import static io.juncture.profiler.assessment.behaviour.Trait.EMOTIONAL_STABILITY;
import static io.juncture.profiler.assessment.behaviour.Trait.EXTRAVERSION;
import static io.juncture.profiler.assessment.behaviour.Trait.OPENNESS;

import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.result.Quality.Ability;
import io.juncture.profiler.assessment.result.Quality.Disposition;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts in a track, and how much. The parts, 1 to 3 each, are expert judgement along the work roles of the NICE framework
 * (NIST SP 800-181r1), not fitted to careers.
 *
 * @param abilities parts of areas
 * @param dispositions parts of traits
 */
record TrackProfile(Map<Area, Integer> abilities, Map<Trait, Integer> dispositions) {

  static TrackProfile of(Track track) {
    return switch (track) {
      case DEFENDER -> new TrackProfile(
          Map.of(NETWORKING, 3, SYSTEMS, 3, SECURITY, 3, DATA, 1, ANALYTICAL_REASONING, 1),
          Map.of(CONSCIENTIOUSNESS, 2, EMOTIONAL_STABILITY, 2));
      case OFFENSIVE -> new TrackProfile(
          Map.of(SECURITY, 3, PROGRAMMING, 3, NETWORKING, 2, SYSTEMS, 2, ANALYTICAL_REASONING, 2),
          Map.of(OPENNESS, 2));
      case GRC -> new TrackProfile(
          Map.of(SECURITY, 2, DATA, 2, ANALYTICAL_REASONING, 2),
          Map.of(CONSCIENTIOUSNESS, 3, AGREEABLENESS, 2, EMOTIONAL_STABILITY, 1));
      case INNOVATION -> new TrackProfile(
          Map.of(PROGRAMMING, 3, DATA, 3, ANALYTICAL_REASONING, 2),
          Map.of(OPENNESS, 3, EXTRAVERSION, 1));
      case LEADERSHIP -> new TrackProfile(
          Map.of(ANALYTICAL_REASONING, 2, SECURITY, 1),
          Map.of(EXTRAVERSION, 3, CONSCIENTIOUSNESS, 2, EMOTIONAL_STABILITY, 2, AGREEABLENESS, 2));
    };
  }

  /**
   * The weight of each quality that counts: its part by the square root of the sum of the squared parts. The squares of the weights
   * sum to 1, so that the fit of the reference population to each track has mean 0 and deviation 1, and tracks can be compared.
   */
  Map<Quality, Double> weights() {
    double length = StrictMath.sqrt(Stream.concat(abilities.values().stream(), dispositions.values().stream())
        .mapToDouble(part -> part * part)
        .sum());
    return Stream.concat(
            abilities.entrySet().stream().map(entry -> Map.entry((Quality) new Ability(entry.getKey()), entry.getValue())),
            dispositions.entrySet().stream().map(entry -> Map.entry(new Disposition(entry.getKey()), entry.getValue())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue() / length));
  }

  /** An area's share of the parts of all areas, 0 to 1. */
  double share(Area area) {
    int all = abilities.values().stream().mapToInt(Integer::intValue).sum();
    return abilities.getOrDefault(area, 0) / (double) all;
  }
}
