package io.juncture.goals.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for changes that raise a goal's probability of success, by simulating the changed goal with the same random numbers.
 *
 * <p>All searches aim at the same probability: the one its {@link Importance} asks for, or half-way from the current one to
 * certainty, whichever is more. {@link Flexibility} limits extension and target reduction; a goal of high importance keeps its
 * target; an emergency fund keeps its target and its liquid allocation; the {@link RiskProfile} limits equity. Where the increase
 * of the contribution is more than half of what is paid already, half of it is proposed as well.
 */
public final class AdjustmentFinder {

    private static final double CERTAIN = 0.99;

    private final MonteCarloSimulator simulator;

    /** A finder that asks this simulator. */
    public AdjustmentFinder(MonteCarloSimulator simulator) {
        this.simulator = simulator;
    }

    /**
     * The useful adjustments, the most effective first. Empty for a goal that is due or past ({@code months == 0}), or whose
     * probability is 0.99 or more already. Useful is what raises the probability by more than the standard error of either
     * estimate.
     */
    public List<Adjustment> find(GoalParameters goal, SimulationSettings settings) {
        ProbabilityEstimate current = simulator.estimate(goal, settings);
        double probability = current.probability();
        if (goal.months() == 0 || probability >= CERTAIN) {
            return List.of();
        }
        double aim = Math.max(goal.importance().desiredProbability(), (probability + 1) / 2);
        var search = new AdjustmentSearch(simulator, goal, settings, current, aim);
        return candidates(goal, search).stream()
                .filter(search::isUseful)
                .sorted(Comparator.comparingDouble((Adjustment adjustment) -> -adjustment.impact().probabilityIncrease())
                        .thenComparing(Adjustment::type))
                .toList();
    }

    private static List<Adjustment> candidates(GoalParameters goal, AdjustmentSearch search) {
        var candidates = new ArrayList<Adjustment>();
        var contribution = search.contributionIncrease();
        candidates.add(contribution);
        search.gentlerThan(contribution).ifPresent(candidates::add);
        candidates.add(search.lumpSum());
        search.timeframeExtension().ifPresent(candidates::add);
        if (goal.category() != GoalCategory.EMERGENCY_FUND) {
            search.allocationChange().ifPresent(candidates::add);
        }
        if (goal.category() != GoalCategory.EMERGENCY_FUND && goal.importance() != Importance.HIGH) {
            search.targetReduction().ifPresent(candidates::add);
        }
        return candidates;
    }

    /**
     * The additional monthly contribution, in round steps, with which the goal reaches the probability its importance asks for;
     * 0 when it does so already or is due.
     */
    public double monthlyFundingGap(GoalParameters goal, SimulationSettings settings) {
        ProbabilityEstimate current = simulator.estimate(goal, settings);
        double aim = goal.importance().desiredProbability();
        if (goal.months() == 0 || current.probability() >= aim) {
            return 0;
        }
        return new AdjustmentSearch(simulator, goal, settings, current, aim).contributionIncrease().monthlyIncrease();
    }
}
