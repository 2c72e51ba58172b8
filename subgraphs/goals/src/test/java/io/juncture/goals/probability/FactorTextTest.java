package io.juncture.goals.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.FactorType;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.ProbabilityFactor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorTextTest {

    private static final GoalParameters GOAL = GoalParameters.of(GoalCategory.HOME)
            .targetAmount(2_000_000).currentAmount(500_000).monthlyContribution(15_000).months(72).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CURRENT_SAVINGS      | 0.42    | Having saved ₹5 L already adds 42 percentage points to the probability.",
        "MONTHLY_CONTRIBUTION | 0.014   | Adding ₹15,000 every month adds 1 percentage point to the probability.",
        "TIME_HORIZON         | 0.2     | Having 72 months left instead of 60 adds 20 percentage points to the probability.",
        "EQUITY_ALLOCATION    | -0.05   | Investing 60% in equity today takes 5 percentage points off the probability.",
        "MARKET_VOLATILITY    | -0.31   | That markets go up and down takes 31 percentage points off the probability.",
        "INFLATION            | -0.004  | That prices rise until the target date hardly changes the probability."})
    void sentences(FactorType type, double impact, String expected) {
        assertThat(FactorText.description(new ProbabilityFactor(type, impact, 0.5), GOAL, MoneyFormat.of("INR", true)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 month", "12, 12 months"})
    void aShortTimeIsNotShortened(int months, String expected) {
        assertThat(FactorText.description(new ProbabilityFactor(FactorType.TIME_HORIZON, 0.5, 0),
                GOAL.toBuilder().months(months).build(), MoneyFormat.of("INR", true)))
                .startsWith("Having " + expected + " left adds");
    }
}
