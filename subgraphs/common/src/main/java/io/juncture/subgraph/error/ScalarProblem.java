package io.juncture.subgraph.error;

/** What is said of a value that a scalar does not take: what it must be, or at least the scalar's name. */
final class ScalarProblem {

  /** The limits are those of the scalar {@code BigDecimal} that all subgraphs share. */
  private static final String DECIMAL = "must be a number with at most 40 digits on either side of the point";

  private ScalarProblem() {}

  static String of(String scalar) {
    return scalar.equals("BigDecimal") ? DECIMAL : "is not a valid " + scalar;
  }
}
