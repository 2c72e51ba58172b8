package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four correlated assets, rebalanced monthly along the glide path, with contributions: mean and second moment of wealth follow
 * {@code E[W'] = E[W] E[g] + c} and {@code E[W'²] = E[W²] E[g²] + 2 c E[W] E[g] + c²}.
 */
class PortfolioMomentsTest {

    private static final int PATHS = 100_000;
    private static final MarketAssumptions MARKET = MarketAssumptions.inr();

    @ParameterizedTest
    @EnumSource(RiskProfile.class)
    void agreeWithTheExactRecursion(RiskProfile profile) {
        var goal = Goals.education().riskProfile(profile).yearlyStepUp(0.1).months(120).build();
        double mean = goal.currentAmount();
        double second = mean * mean;
        for (int month = 1; month <= goal.months(); month++) {
            Allocation allocation = GlidePath.at(goal, goal.months() - month + 1);
            double contribution = goal.contributionInMonth(month);
            second = second * secondMoment(allocation) + 2 * contribution * mean * firstMoment(allocation)
                    + contribution * contribution;
            mean = mean * firstMoment(allocation) + contribution;
        }
        double deviation = Math.sqrt(second - mean * mean);

        var outcomes = Goals.INR.simulate(goal, Goals.settings(PATHS, 11)).outcomes();

        assertThat(outcomes.mean()).isCloseTo(mean, within(3 * deviation / Math.sqrt(PATHS)));
        assertThat(outcomes.standardDeviation()).isCloseTo(deviation, within(0.015 * deviation));
    }

    private static double firstMoment(Allocation allocation) {
        double moment = 0;
        for (AssetClass asset : AssetClass.values()) {
            moment += allocation.weight(asset) * meanGrowth(asset);
        }
        return moment;
    }

    private static double secondMoment(Allocation allocation) {
        double moment = 0;
        for (AssetClass a : AssetClass.values()) {
            for (AssetClass b : AssetClass.values()) {
                double covariance = MARKET.correlations().get(a.ordinal()).get(b.ordinal())
                        * Math.sqrt(MARKET.asset(a).logVariance() * MARKET.asset(b).logVariance()) / 12;
                moment += allocation.weight(a) * allocation.weight(b) * meanGrowth(a) * meanGrowth(b) * Math.exp(covariance);
            }
        }
        return moment;
    }

    private static double meanGrowth(AssetClass asset) {
        return Math.pow(1 + MARKET.asset(asset).expectedReturn(), 1 / 12.0);
    }
}
