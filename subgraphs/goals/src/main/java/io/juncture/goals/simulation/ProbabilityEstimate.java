package io.juncture.goals.simulation;

/**
 * A probability estimated from antithetic pairs of paths, with what is known about its error.
 *
 * @param probability        successes / paths, 0 to 1
 * @param standardError      of {@code probability}, from the variance between pairs: {@code √(s² / pairs)}; 0 where nothing is random
 * @param confidenceInterval 95 %; see {@link ConfidenceInterval}. A single point where nothing is random
 * @param convergenceRate    how far the estimate has settled, 0 to 1; see {@link Convergence}
 * @param confidenceLevel    the interval's width in a word
 */
public record ProbabilityEstimate(
        double probability,
        double standardError,
        ConfidenceInterval confidenceInterval,
        double convergenceRate,
        ConfidenceLevel confidenceLevel) {
}
