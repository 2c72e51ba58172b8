package io.juncture.goals.simulation;

/**
 * How far an estimated probability has settled. The paths are cut into {@value #BATCHES} batches in the order simulated, and the
 * estimate is taken again after each: {@code p(1) … p(20)}. The rate is {@code 1 - max |p(k) - p(20)|} over the second half of
 * the batches: 0.98 says that the probability moved by two percentage points at most since half of the paths were known.
 */
public final class Convergence {

    /** How often the running estimate is looked at. */
    public static final int BATCHES = 20;

    private Convergence() {
    }
}
