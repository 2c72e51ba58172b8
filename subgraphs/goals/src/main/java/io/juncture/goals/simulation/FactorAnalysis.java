package io.juncture.goals.simulation;

import java.util.List;

/**
 * Why a probability is what it is, found by simulating the goal without one factor at a time, with the same random numbers.
 *
 * @param baseProbability     of the plain plan: the target as stated, today's allocation until the end
 * @param adjustedProbability with all rules: inflated target, glide path; this is the goal's probability of success
 * @param factors             the largest effect first
 */
public record FactorAnalysis(double baseProbability, double adjustedProbability, List<ProbabilityFactor> factors) {

    public FactorAnalysis {
        factors = List.copyOf(factors);
    }

    /** Analyses one goal. */
    public static FactorAnalysis of(MonteCarloSimulator simulator, GoalParameters goal, SimulationSettings settings) {
        throw new UnsupportedOperationException();
    }
}
