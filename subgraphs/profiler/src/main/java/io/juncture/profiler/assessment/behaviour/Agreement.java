package io.juncture.profiler.assessment.behaviour;

/** How well a statement describes a person, in their own judgement. */
public enum Agreement {
  NOT_AT_ALL("It does not describe me at all"),
  HARDLY("It hardly describes me"),
  PARTLY("It describes me in part"),
  MOSTLY("It describes me mostly"),
  EXACTLY("It describes me exactly");

  private final String label;

  Agreement(String label) {
    this.label = label;
  }

  /** What the person reads. */
  public String label() {
    return label;
  }

  /** 1 to 5. */
  public int value() {
    return ordinal() + 1;
  }
}
