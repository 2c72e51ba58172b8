package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SecuredOverTimeTest {

    private static final SimulationSettings SETTINGS = Goals.settings(20_000, 3);

    @Test
    void requiredWealthRunsBackFromTheTarget() {
        var goal = Goals.education().targetAmount(100_000).monthlyContribution(10_000).months(12).build();
        var plan = GoalPlan.of(goal, MarketAssumptions.inr());

        double cash = Math.pow(1.055, 1 / 12.0);
        double expected = 100_000 / Math.pow(cash, 12) - 10_000 * (1 - Math.pow(cash, -12)) / (cash - 1);
        assertThat(plan.requiredWealth()[12]).isEqualTo(100_000);
        assertThat(plan.requiredWealth()[11]).isCloseTo(90_000 / cash, within(1e-6));
        assertThat(plan.requiredWealth()[0]).isZero();
        assertThat(expected).isNegative();
    }

    @Test
    void startsAtOneWhenCashAloneIsEnough() {
        var secured = Goals.education().currentAmount(1_000_000).monthlyContribution(0).months(24);

        double cashReaches = 1_000_000 * 1.055 * 1.055;

        assertThat(start(secured.targetAmount(cashReaches).build())).isEqualTo(1);
        assertThat(start(secured.targetAmount(cashReaches + 10).build())).isZero();
    }

    /** Half-way, a goal held in one asset is secured with the lognormal probability of being above the required wealth. */
    @Test
    void middleAgreesWithTheClosedForm() {
        var goal = Goals.education().currentAmount(1_000_000).monthlyContribution(0).targetAmount(1_800_000)
                .equityAllocation(1).months(120).build();
        var equity = MarketAssumptions.inr().asset(AssetClass.EQUITY);
        double required = 1_800_000 / Math.pow(1.055, 5);
        double z = (Math.log(required / 1_000_000) - 5 * equity.logMean()) / Math.sqrt(5 * equity.logVariance());
        double expected = 1 - Normal.cdf(z);

        double middle = Goals.INR.simulate(goal, SETTINGS).probabilityOverTime().values().get(2);

        assertThat(middle).isCloseTo(expected, within(3 * Math.sqrt(expected * (1 - expected) / 20_000)));
    }

    private static double start(GoalParameters goal) {
        return Goals.INR.simulate(goal, Goals.settings(100, 1)).probabilityOverTime().values().getFirst();
    }
}
