package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairEstimatorTest {

    @Test
    void standardErrorComesFromTheVarianceBetweenPairs() {
        double[] wealth = {9, 9, 1, 1, 9, 1, 9, 1};
        var estimate = PairEstimator.estimate(wealth, 5);

        assertThat(estimate.probability()).isEqualTo(0.5);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt((0.5 / 3) / 4), within(1e-15));
    }

    @Test
    void exactWhereNothingIsRandom() {
        var estimate = PairEstimator.estimate(new double[] {5, 5, 5, 5}, 5);

        assertThat(estimate.probability()).isEqualTo(1);
        assertThat(estimate.confidenceInterval()).isEqualTo(new ConfidenceInterval(1, 1));
    }

    @Test
    void neverCertainWhereOutcomesDiffer() {
        double[] wealth = new double[1000];
        Arrays.setAll(wealth, i -> 10 + i);
        var estimate = PairEstimator.estimate(wealth, 5);

        assertThat(estimate.probability()).isEqualTo(1);
        assertThat(estimate.confidenceInterval()).isEqualTo(ConfidenceInterval.wilson(1, 500));
        assertThat(estimate.confidenceInterval().lower()).isBetween(0.99, 0.995);
    }

    /** The interval of a known probability holds it about 95 times in 100, however strongly the pairs depend on each other. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.3", "0.6", "0.8", "0.97"})
    void intervalsCoverTheTruthAsOftenAsTheySay(double truth) {
        var assumption = new AssetAssumption(0.1, 0.2);
        double logTarget = 5 * assumption.logMean() + Math.sqrt(5 * assumption.logVariance()) * Normal.quantile(1 - truth);
        var goal = GoalParameters.of(GoalCategory.INVESTMENT).currentAmount(1e6).targetAmount(1e6 * Math.exp(logTarget))
                .months(60).equityAllocation(1).build();
        var simulator = Goals.uniform(0.1, 0.2);

        int covered = 0;
        int runs = 600;
        for (int seed = 0; seed < runs; seed++) {
            var interval = simulator.estimate(goal, Goals.settings(1000, seed)).confidenceInterval();
            covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
        }

        assertThat(covered / (double) runs).isBetween(0.92, 0.98);
    }
}
