package io.juncture.goals.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why a probability is what it is, found by simulating the goal without one factor at a time, with the same random numbers.
 *
 * @param baseProbability     of the plain plan: the target as stated, today's weight of equity until the end
 * @param adjustedProbability with all rules: inflated target, glide path; this is the goal's probability of success
 * @param factors             the largest effect first
 */
public record FactorAnalysis(double baseProbability, double adjustedProbability, List<ProbabilityFactor> factors) {

    public FactorAnalysis {
        factors = List.copyOf(factors);
    }

    /** Analyses one goal; factors without any effect are left out. */
    public static FactorAnalysis of(MonteCarloSimulator simulator, GoalParameters goal, SimulationSettings settings) {
        double probability = simulator.estimate(goal, settings).probability();
        var factors = new ArrayList<ProbabilityFactor>();
        goalsWithout(goal, simulator.market().inflation()).forEach((type, without) ->
                factors.add(factor(type, probability, simulator.estimate(without, settings))));
        var steadyMarket = new MonteCarloSimulator(simulator.market().withoutVolatility());
        factors.add(factor(FactorType.MARKET_VOLATILITY, probability, steadyMarket.estimate(goal, settings)));
        factors.removeIf(factor -> factor.impact() == 0);
        factors.sort(Comparator.comparingDouble((ProbabilityFactor factor) -> -Math.abs(factor.impact()))
                .thenComparing(ProbabilityFactor::type));
        return new FactorAnalysis(simulator.estimate(plain(goal), settings).probability(), probability, factors);
    }

    private static ProbabilityFactor factor(FactorType type, double probability, ProbabilityEstimate without) {
        return new ProbabilityFactor(type, probability - without.probability(), without.probability());
    }

    private static Map<FactorType, GoalParameters> goalsWithout(GoalParameters goal, Inflation inflation) {
        var goals = new EnumMap<FactorType, GoalParameters>(FactorType.class);
        goals.put(FactorType.CURRENT_SAVINGS, goal.toBuilder().currentAmount(0).build());
        goals.put(FactorType.MONTHLY_CONTRIBUTION, goal.toBuilder().monthlyContribution(0).build());
        goals.put(FactorType.TIME_HORIZON, goal.toBuilder().months(Math.max(0, goal.months() - 12)).build());
        goals.put(FactorType.EQUITY_ALLOCATION, goal.toBuilder().equityAllocation(0).build());
        if (TargetRule.nominalTarget(goal, inflation) != TargetRule.statedTarget(goal)) {
            goals.put(FactorType.INFLATION, goal.toBuilder().targetAtFaceValue().build());
        }
        return goals;
    }

    private static GoalParameters plain(GoalParameters goal) {
        return goal.toBuilder().targetAtFaceValue().equityAllocation(GlidePath.today(goal).equity()).build();
    }
}
