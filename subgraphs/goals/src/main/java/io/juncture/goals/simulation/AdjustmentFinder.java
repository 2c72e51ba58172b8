package io.juncture.goals.simulation;

import java.util.List;

/**
 * Looks for changes that raise a goal's probability of success, by simulating the changed goal with the same random numbers.
 *
 * <p>All searches aim at the same probability: the one its {@link Importance} asks for, or half-way from the current one to
 * certainty, whichever is more.
 */
public final class AdjustmentFinder {

    private final MonteCarloSimulator simulator;

    /** A finder that asks this simulator. */
    public AdjustmentFinder(MonteCarloSimulator simulator) {
        this.simulator = simulator;
    }

    /**
     * The useful adjustments, the most effective first. Empty for a goal that is due or past ({@code months == 0}), or whose
     * probability is 0.99 or more already.
     */
    public List<Adjustment> find(GoalParameters goal, SimulationSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The additional monthly contribution, in round steps, with which the goal reaches the probability its importance asks for;
     * 0 when it does so already or is due.
     */
    public double monthlyFundingGap(GoalParameters goal, SimulationSettings settings) {
        throw new UnsupportedOperationException();
    }
}
