package io.juncture.profiler.assessment.exposure;

/** How familiar a person is with an activity. */
public enum Familiarity {
  NEVER("I have never done this"),
  SEEN("I have seen it done or read about it"),
  GUIDED("I have done it with help"),
  ALONE("I have done it on my own"),
  REGULARLY("I do it regularly");

  private final String label;

  Familiarity(String label) {
    this.label = label;
  }

  /** What the person reads. */
  public String label() {
    return label;
  }

  /** The share of full familiarity, in percent: 0, 25, 50, 75 or 100. */
  public int points() {
    return ordinal() * 25;
  }
}
