package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.behaviour.BehaviourScores;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.behaviour.TraitScore;
import io.juncture.profiler.assessment.result.Quality.Disposition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The behavioural part of the results.
 *
 * @param traits each trait's score, in the order of {@link Trait}
 * @param strengths what stands out among the traits alone
 */
public record BehaviouralProfile(Map<Trait, Estimate> traits, Strengths strengths) {

  static BehaviouralProfile of(BehaviourScores scores) {
    Map<Trait, Estimate> traits = new EnumMap<>(Trait.class);
    Map<Quality, Latent> dispositions = new LinkedHashMap<>();
    for (Map.Entry<Trait, TraitScore> entry : scores.traits().entrySet()) {
      traits.put(entry.getKey(), entry.getValue().estimate());
      dispositions.put(new Disposition(entry.getKey()), entry.getValue().latent());
    }
    return new BehaviouralProfile(Collections.unmodifiableMap(traits), Strengths.of(dispositions));
  }
}
