package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactorAnalysisTest {

    private static final SimulationSettings SETTINGS = SimulationSettings.of(1000, "goal");

    @Test
    void factorsAreMeasuredByTakingThemAway() {
        var goal = Goals.education().months(72).targetInTodaysMoney(true).targetAmount(1_250_000).build();
        var analysis = FactorAnalysis.of(Goals.INR, goal, SETTINGS);
        Map<FactorType, ProbabilityFactor> factors = analysis.factors().stream()
                .collect(Collectors.toMap(ProbabilityFactor::type, factor -> factor));

        assertThat(analysis.adjustedProbability()).isEqualTo(probability(goal)).isBetween(0.05, 0.95);
        assertThat(analysis.baseProbability()).isEqualTo(
                probability(goal.toBuilder().targetInTodaysMoney(false).equityAllocation(0.6).build()));
        assertThat(factors.get(FactorType.MONTHLY_CONTRIBUTION).probabilityWithout())
                .isEqualTo(probability(goal.toBuilder().monthlyContribution(0).build()));
        assertThat(factors.get(FactorType.MONTHLY_CONTRIBUTION).impact()).isPositive();
        assertThat(factors.get(FactorType.INFLATION).impact()).isNegative();
        assertThat(factors.get(FactorType.MARKET_VOLATILITY).probabilityWithout()).isIn(0.0, 1.0);
        assertThat(analysis.factors()).isSortedAccordingTo(
                (a, b) -> Double.compare(Math.abs(b.impact()), Math.abs(a.impact())));
    }

    @Test
    void factorsWithoutEffectAreLeftOut() {
        var certain = Goals.education().currentAmount(5e6).monthlyContribution(0).build();
        var analysis = FactorAnalysis.of(Goals.INR, certain, SETTINGS);

        assertThat(analysis.factors()).extracting(ProbabilityFactor::type).containsExactly(FactorType.CURRENT_SAVINGS);
        assertThat(analysis.baseProbability()).isEqualTo(1);
    }

    private static double probability(GoalParameters goal) {
        return Goals.INR.estimate(goal, SETTINGS).probability();
    }
}
