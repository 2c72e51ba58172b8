package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With common random numbers, what can only help never lowers the probability. */
class MonotonicityTest {

    private static final SimulationSettings SETTINGS = Goals.settings(1000, 5);

    @ParameterizedTest
    @MethodSource("io.juncture.goals.simulation.RandomGoals#goals")
    void moreMoneyOrLessToReachNeverHurts(GoalParameters goal) {
        double probability = probability(goal);
        double target = TargetRule.statedTarget(goal);

        for (double more : new double[] {0.001, 0.1, 1}) {
            assertThat(probability(goal.toBuilder().monthlyContribution(goal.monthlyContribution() * (1 + more)).build()))
                    .isGreaterThanOrEqualTo(probability);
            assertThat(probability(goal.toBuilder().currentAmount(goal.currentAmount() * (1 + more)).build()))
                    .isGreaterThanOrEqualTo(probability);
            assertThat(probability(goal.toBuilder().targetAmount(target / (1 + more)).build()))
                    .isGreaterThanOrEqualTo(probability);
            assertThat(probability(goal.toBuilder().yearlyStepUp(Math.min(1, goal.yearlyStepUp() + more)).build()))
                    .isGreaterThanOrEqualTo(probability);
        }
    }

    private static double probability(GoalParameters goal) {
        return Goals.INR.estimate(goal, SETTINGS).probability();
    }
}
