package io.juncture.goals.simulation;

import java.util.Map;

/**
 * What a simulation found out about one goal.
 *
 * @param goal                the parameters simulated
 * @param settings            number of paths and seed
 * @param targetAmount        the nominal amount that a path has to reach, see {@link TargetRule}
 * @param success             probability of success and how sure it is
 * @param outcomes            the distribution of wealth on the target date
 * @param histograms          the same distribution in bins, for every resolution
 * @param probabilityOverTime share of paths that have the goal secured at five moments
 * @param timeline            wealth over time, quarterly; see {@link Timeline#at(Resolution)}
 * @param allocation          today's allocation
 */
public record SimulationResult(
        GoalParameters goal,
        SimulationSettings settings,
        double targetAmount,
        ProbabilityEstimate success,
        OutcomeStatistics outcomes,
        Map<Resolution, Histogram> histograms,
        ProbabilityOverTime probabilityOverTime,
        Timeline timeline,
        Allocation allocation) {

    public SimulationResult {
        histograms = Map.copyOf(histograms);
    }

    /** The probability of success, 0 to 1. */
    public double successProbability() {
        return success.probability();
    }

    /** The histogram of this resolution. */
    public Histogram histogram(Resolution resolution) {
        return histograms.get(resolution);
    }
}
