package io.juncture.goals.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Simulates the wealth of a goal month by month. Immutable; may be shared by any number of threads.
 *
 * <p>In every month each asset class returns {@code exp(μ/12 + σ/√12 × x) - 1}, where {@code μ} and {@code σ} are the mean and
 * standard deviation of its yearly log return ({@link AssetAssumption}) and the {@code x} of the four classes are standard normal
 * with the assumed correlations. The portfolio is rebalanced to the {@link GlidePath} at the start of the month and the
 * contribution arrives at its end: {@code W(t+1) = W(t) × Σ weight × (1 + return) + contribution(t+1)}. Paths come in antithetic
 * pairs, the second with all {@code x} negated. A path succeeds when its wealth on the target date is at least the target.
 */
public final class MonteCarloSimulator {

    private final MarketAssumptions market;
    private final MonthlyMarket monthly;

    /** A simulator for these markets. */
    public MonteCarloSimulator(MarketAssumptions market) {
        this.market = market;
        this.monthly = MonthlyMarket.of(market);
    }

    /** The assumptions in use. */
    public MarketAssumptions market() {
        return market;
    }

    /** Runs the simulation and all its statistics. */
    public SimulationResult simulate(GoalParameters goal, SimulationSettings settings) {
        GoalPlan plan = GoalPlan.of(goal, market);
        ProgressRecorder recorder = new ProgressRecorder(plan);
        double[] wealth = new PathEngine(monthly).run(plan, settings, recorder);
        ProbabilityEstimate success = PairEstimator.estimate(wealth, plan.threshold(plan.months()));
        Arrays.sort(wealth);
        return new SimulationResult(goal, settings, plan.target(), success, OutcomeStatistics.of(wealth, plan.target()),
                histograms(wealth, plan.target()), recorder.probabilityOverTime(), recorder.timeline(), GlidePath.today(goal));
    }

    /** Runs the simulation for the probability of success alone: the same as in {@link #simulate}, in less time. */
    public ProbabilityEstimate estimate(GoalParameters goal, SimulationSettings settings) {
        GoalPlan plan = GoalPlan.of(goal, market);
        double[] wealth = new PathEngine(monthly).run(plan, settings, PathObserver.NONE);
        return PairEstimator.estimate(wealth, plan.threshold(plan.months()));
    }

    private static Map<Resolution, Histogram> histograms(double[] sorted, double target) {
        var histograms = new EnumMap<Resolution, Histogram>(Resolution.class);
        for (Resolution resolution : Resolution.values()) {
            histograms.put(resolution, Histogram.of(sorted, target, resolution.bins()));
        }
        return histograms;
    }
}
