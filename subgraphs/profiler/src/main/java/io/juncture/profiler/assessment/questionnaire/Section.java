package io.juncture.profiler.assessment.questionnaire;

import io.juncture.profiler.assessment.behaviour.BehaviourInventory;
import io.juncture.profiler.assessment.exposure.ExposureQuestionnaire;

/** The instruments, in the order in which a session shows them. */
public enum Section {
  BEHAVIOUR(BehaviourInventory.INSTRUCTION),
  APTITUDE("Exactly one answer is right. If you do not know it, say so: that counts like a wrong answer."),
  EXPOSURE(ExposureQuestionnaire.INSTRUCTION),
  DIFFICULTY("You can begin easier or harder than you are: choose what suits you."),
  VALUE_STATEMENT("Answer in your own words, in 10 to 1,000 characters each.");

  private final String instruction;

  Section(String instruction) {
    this.instruction = instruction;
  }

  /** What the person reads before the section's questions. */
  public String instruction() {
    return instruction;
  }
}
