package io.juncture.profiler.assessment.statement;

/** The two questions of the value statement. */
public enum ValueQuestion {
  REASON("value-reason", "What draws you to cybersecurity?"),
  GOAL("value-goal", "What is your goal?");

  private final String id;
  private final String text;

  ValueQuestion(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** Stable, as problems name it. */
  public String id() {
    return id;
  }

  /** What the person reads. */
  public String text() {
    return text;
  }
}
