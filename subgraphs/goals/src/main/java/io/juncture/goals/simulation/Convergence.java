package io.juncture.goals.simulation;

/**
 * How far an estimated probability has settled. The pairs of paths are cut into {@value #BATCHES} batches in the order simulated,
 * and the estimate is taken again after each: {@code p(1) … p(20)}. The rate is {@code 1 - max |p(k) - p(20)|} over
 * {@code k = 10 … 20}: 0.98 says that the probability moved by two percentage points at most since half of the paths were known.
 */
final class Convergence {

    /** How often the running estimate is looked at. */
    static final int BATCHES = 20;

    private Convergence() {
    }

    /** @param successesOfPair 0, 1 or 2 for every antithetic pair */
    static double rate(byte[] successesOfPair) {
        double[] running = new double[BATCHES];
        int pair = 0;
        int successes = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int end = (int) ((batch + 1L) * successesOfPair.length / BATCHES);
            while (pair < end) {
                successes += successesOfPair[pair++];
            }
            running[batch] = successes / (2.0 * end);
        }
        double last = running[BATCHES - 1];
        double farthest = 0;
        for (int batch = BATCHES / 2 - 1; batch < BATCHES; batch++) {
            farthest = Math.max(farthest, Math.abs(running[batch] - last));
        }
        return 1 - farthest;
    }
}
