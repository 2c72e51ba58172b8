package io.juncture.profiler.assessment.behaviour;

/** Whether agreeing with a statement speaks for or against its trait. */
public enum Keying {
  /** Agreement speaks for the trait. */
  POSITIVE,
  /** Agreement speaks against the trait: the answer counts reversed. */
  REVERSED;

  /** Points for an answer, 1 to 5: 6 less the answer for a reversed statement. */
  int points(Agreement answer) {
    return switch (this) {
      case POSITIVE -> answer.value();
      case REVERSED -> 6 - answer.value();
    };
  }
}
