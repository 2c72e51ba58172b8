package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One asset without contributions ends lognormal: {@code ln W ~ N(ln W0 + μT, σ²T)}. */
class LognormalWealthTest {

    private static final int PATHS = 20_000;
    private static final double START = 1_000_000;

    @ParameterizedTest
    @CsvSource({"1, 120, 2500000", "2, 36, 1200000", "3, 360, 10000000", "4, 12, 1300000", "5, 60, 1000000", "6, 240, 30000000"})
    void agreesWithTheClosedFormWithinThreeStandardErrors(long seed, int months, double target) {
        var assumption = new AssetAssumption(0.12, 0.19);
        var goal = GoalParameters.of(GoalCategory.INVESTMENT).currentAmount(START).targetAmount(target).months(months)
                .equityAllocation(1).build();
        var result = Goals.uniform(0.12, 0.19).simulate(goal, Goals.settings(PATHS, seed));

        double years = months / 12.0;
        double mu = Math.log(START) + assumption.logMean() * years;
        double sigma = Math.sqrt(assumption.logVariance() * years);

        double probability = 1 - Normal.cdf((Math.log(target) - mu) / sigma);
        assertThat(result.successProbability()).isCloseTo(probability, within(3 * result.success().standardError()));
        assertThat(result.success().standardError()).isLessThan(1.2 * Math.sqrt(probability * (1 - probability) / PATHS));

        double mean = START * Math.pow(1.12, years);
        double deviation = mean * Math.sqrt(Math.expm1(sigma * sigma));
        assertThat(result.outcomes().mean()).isCloseTo(mean, within(3 * deviation / Math.sqrt(PATHS)));

        result.outcomes().percentiles().forEach((percent, simulated) -> {
            double share = percent / 100.0;
            double quantile = Normal.quantile(share);
            double expected = Math.exp(mu + sigma * quantile);
            double density = Normal.density(quantile) / (sigma * expected);
            double error = Math.sqrt(share * (1 - share) / PATHS) / density;
            assertThat(simulated).as("percentile %d", percent).isCloseTo(expected, within(3 * error));
        });
    }

    @ParameterizedTest
    @CsvSource({"0.12, 0.19", "0.07, 0.04", "0.055, 0.005", "0.3, 0.9", "-0.1, 0.4"})
    void aYearOfLogReturnsHasTheAssumedMeanAndVolatility(double expectedReturn, double volatility) {
        var assumption = new AssetAssumption(expectedReturn, volatility);

        double mean = Math.exp(assumption.logMean() + assumption.logVariance() / 2);

        assertThat(mean).isCloseTo(1 + expectedReturn, within(1e-12));
        assertThat(mean * Math.sqrt(Math.expm1(assumption.logVariance()))).isCloseTo(volatility, within(1e-12));
    }
}
