package io.juncture.profiler.assessment.behaviour;

/** The factors of the Big Five, the fourth one named by its favourable pole. */
public enum Trait {
  /** Seeks company and speaks up. */
  EXTRAVERSION("extraversion"),
  /** Feels with others and helps. */
  AGREEABLENESS("agreeableness"),
  /** Orderly, dependable, finishes things. */
  CONSCIENTIOUSNESS("conscientiousness"),
  /** Calm under strain; the reverse of neuroticism. */
  EMOTIONAL_STABILITY("emotional_stability"),
  /** Curious about ideas, imaginative; also called intellect or imagination. */
  OPENNESS("openness");

  private final String key;

  Trait(String key) {
    this.key = key;
  }

  /** The trait's name in results, for example {@code emotional_stability}. */
  public String key() {
    return key;
  }
}
