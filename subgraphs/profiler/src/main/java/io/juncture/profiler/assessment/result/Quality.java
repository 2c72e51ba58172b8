package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.AptitudeScores;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Trait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something about a person that was measured against the reference population. */
public sealed interface Quality {

  /** Ability in an area of the aptitude test. */
  record Ability(Area area) implements Quality {}

  /** A trait of the behaviour inventory. */
  record Disposition(Trait trait) implements Quality {}

  /** What the scores say about every quality: areas first, then traits, each in their own order. */
  static Map<Quality, Latent> measured(AptitudeScores aptitude, BehaviourScores behaviour) {
    Map<Quality, Latent> measured = new LinkedHashMap<>();
    aptitude.areas().forEach((area, score) -> measured.put(new Ability(area), score.latent()));
    behaviour.traits().forEach((trait, score) -> measured.put(new Disposition(trait), score.latent()));
    return Collections.unmodifiableMap(measured);
  }
}
