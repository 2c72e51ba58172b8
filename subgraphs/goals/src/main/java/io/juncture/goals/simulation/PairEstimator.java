package io.juncture.goals.simulation;

/**
 * Estimates a probability from paths in antithetic pairs. The two paths of a pair depend on each other, the pairs do not: the
 * standard error comes from the variance between pairs. The Wilson interval is taken with the effective number of independent
 * paths {@code n = p (1 - p) / error²}, never less than the number of pairs and never more than ten times the number of paths
 * (the error itself is only estimated); where every path has the same outcome, with the number of pairs.
 */
final class PairEstimator {

    private static final double MOST_EFFECTIVE_PATHS_PER_PATH = 10;

    private PairEstimator() {
    }

    /** The share of paths whose wealth is at least {@code threshold}. */
    static ProbabilityEstimate estimate(double[] wealth, double threshold) {
        int pairs = wealth.length / 2;
        byte[] successesOfPair = new byte[pairs];
        int[] pairsBySuccesses = new int[3];
        for (int pair = 0; pair < pairs; pair++) {
            int successes = (wealth[pair] >= threshold ? 1 : 0) + (wealth[pair + pairs] >= threshold ? 1 : 0);
            successesOfPair[pair] = (byte) successes;
            pairsBySuccesses[successes]++;
        }
        double probability = (pairsBySuccesses[1] + 2.0 * pairsBySuccesses[2]) / wealth.length;
        double standardError = Math.sqrt(variance(pairsBySuccesses, probability) / pairs);
        ConfidenceInterval interval = isRandom(wealth)
                ? ConfidenceInterval.wilson(probability, effectivePaths(probability, standardError, pairs))
                : ConfidenceInterval.exact(probability);
        return new ProbabilityEstimate(probability, standardError, interval, Convergence.rate(successesOfPair),
                ConfidenceLevel.of(interval));
    }

    private static double variance(int[] pairsBySuccesses, double probability) {
        double squares = 0;
        int pairs = 0;
        for (int successes = 0; successes <= 2; successes++) {
            double deviation = successes / 2.0 - probability;
            squares += pairsBySuccesses[successes] * deviation * deviation;
            pairs += pairsBySuccesses[successes];
        }
        return squares / (pairs - 1);
    }

    private static double effectivePaths(double probability, double standardError, int pairs) {
        double binomialVariance = probability * (1 - probability);
        if (binomialVariance == 0) {
            return pairs;
        }
        return Math.clamp(binomialVariance / (standardError * standardError), pairs,
                MOST_EFFECTIVE_PATHS_PER_PATH * 2 * pairs);
    }

    private static boolean isRandom(double[] wealth) {
        for (double amount : wealth) {
            if (amount != wealth[0]) {
                return true;
            }
        }
        return false;
    }
}
