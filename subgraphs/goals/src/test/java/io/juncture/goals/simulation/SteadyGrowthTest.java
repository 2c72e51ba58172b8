package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without volatility the simulation is compound interest, to the rupee. */
class SteadyGrowthTest {

    private static final SimulationSettings SETTINGS = Goals.settings(100, 7);

    @ParameterizedTest
    @CsvSource({"0.12, 1, 500000", "0.07, 60, 500000", "0.08, 360, 1000000", "0, 24, 750000", "-0.05, 120, 300000", "0.1, 720, 1"})
    void savingsCompound(double rate, int months, double savings) {
        var goal = Goals.education().currentAmount(savings).monthlyContribution(0).months(months).build();

        double expected = savings * Math.pow(1 + rate, months / 12.0);

        assertOutcome(rate, goal, expected);
    }

    @ParameterizedTest
    @CsvSource({"0.12, 1, 15000", "0.07, 60, 15000", "0.08, 359, 2500", "-0.05, 120, 1000"})
    void contributionsAtMonthEndAreAnOrdinaryAnnuity(double rate, int months, double contribution) {
        var goal = Goals.education().currentAmount(200_000).monthlyContribution(contribution).months(months).build();

        double monthly = Math.pow(1 + rate, 1 / 12.0) - 1;
        double growth = Math.pow(1 + monthly, months);
        double expected = 200_000 * growth + contribution * (growth - 1) / monthly;

        assertOutcome(rate, goal, expected);
    }

    @ParameterizedTest
    @CsvSource({"0.12, 10, 0.05", "0.07, 3, 0.1", "0.03, 30, 0.08"})
    void steppedUpContributionsAreAGrowingAnnuity(double rate, int years, double stepUp) {
        var goal = Goals.education().currentAmount(0).monthlyContribution(10_000).yearlyStepUp(stepUp).months(12 * years).build();

        double monthly = Math.pow(1 + rate, 1 / 12.0) - 1;
        double firstYear = 10_000 * (Math.pow(1 + monthly, 12) - 1) / monthly;
        double expected = firstYear * (Math.pow(1 + rate, years) - Math.pow(1 + stepUp, years)) / (rate - stepUp);

        assertOutcome(rate, goal, expected);
    }

    @Test
    void aMixIsRebalancedEveryMonth() {
        var assets = new EnumMap<AssetClass, AssetAssumption>(MarketAssumptions.inr().withoutVolatility().assets());
        assets.put(AssetClass.EQUITY, new AssetAssumption(0.12, 0));
        assets.put(AssetClass.DEBT, new AssetAssumption(0.06, 0));
        assets.put(AssetClass.CASH, new AssetAssumption(0.04, 0));
        var simulator = new MonteCarloSimulator(
                new MarketAssumptions("INR", assets, Goals.UNCORRELATED, Goals.INFLATION));
        var goal = GoalParameters.of(GoalCategory.EMERGENCY_FUND).targetAmount(1).currentAmount(100_000).months(24)
                .equityAllocation(0.5).build();

        double month = 0.5 * Math.pow(1.12, 1 / 12.0) + 0.15 * Math.pow(1.06, 1 / 12.0) + 0.35 * Math.pow(1.04, 1 / 12.0);

        assertThat(simulator.simulate(goal, SETTINGS).outcomes().median())
                .isCloseTo(100_000 * Math.pow(month, 24), within(0.01));
    }

    private static void assertOutcome(double rate, GoalParameters goal, double expected) {
        var simulator = Goals.uniform(rate, 0);
        var exact = goal.toBuilder().targetAmount(expected).build();
        var result = simulator.simulate(exact, SETTINGS);

        assertThat(result.outcomes().median()).isCloseTo(expected, within(0.005));
        assertThat(result.outcomes().percentile(5)).isEqualTo(result.outcomes().percentile(95));
        assertThat(result.success().probability()).isEqualTo(1);
        assertThat(result.success().standardError()).isZero();
        assertThat(result.success().confidenceInterval()).isEqualTo(new ConfidenceInterval(1, 1));

        var oneRupeeMore = simulator.simulate(goal.toBuilder().targetAmount(expected + 1).build(), SETTINGS);
        assertThat(oneRupeeMore.success().probability()).isZero();
        assertThat(oneRupeeMore.outcomes().expectedShortfall()).isCloseTo(1, within(0.005));
    }
}
