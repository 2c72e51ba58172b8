package io.juncture.profiler.assessment.behaviour;

import io.juncture.profiler.assessment.Estimate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scores of the behaviour inventory.
 *
 * @param traits every trait's score, in the order of {@link Trait}
 * @param overall the behavioural score: the traits' scores weighted by {@link #weight}, its standard error
 *     √Σ(weight · standard error)², the traits' errors being independent
 */
public record BehaviourScores(Map<Trait, TraitScore> traits, Estimate overall) {

  /** Scores the answers. */
  public static BehaviourScores of(BehaviourAnswers answers) {
    Map<Trait, TraitScore> traits = new EnumMap<>(Trait.class);
    double score = 0;
    double variance = 0;
    for (Trait trait : Trait.values()) {
      TraitScore measured = TraitScore.of(answers.points(trait), TraitNorm.of(trait));
      traits.put(trait, measured);
      score += weight(trait) * measured.estimate().score();
      variance += StrictMath.pow(weight(trait) * TraitNorm.of(trait).standardError(), 2);
    }
    return new BehaviourScores(
        Collections.unmodifiableMap(traits), new Estimate(score, StrictMath.sqrt(variance)));
  }

  /**
   * A trait's share of the behavioural score; the shares sum to 1. Conscientiousness counts three, emotional stability and
   * openness two, the others one ninth. A judgement that follows the order found by meta-analyses: conscientiousness predicts
   * performance in all occupations and emotional stability in most (Barrick, Mount &amp; Judge 2001), openness predicts
   * training proficiency (Barrick &amp; Mount 1991).
   */
  public static double weight(Trait trait) {
    return switch (trait) {
      case CONSCIENTIOUSNESS -> 3;
      case EMOTIONAL_STABILITY, OPENNESS -> 2;
      case EXTRAVERSION, AGREEABLENESS -> 1;
    } / 9.0;
  }
}
