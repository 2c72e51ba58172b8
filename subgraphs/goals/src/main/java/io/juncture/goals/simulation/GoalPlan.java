package io.juncture.goals.simulation;

/**
 * A goal turned into one number per month.
 *
 * @param months         months until the target date
 * @param initial        wealth today
 * @param target         nominal target
 * @param contributions  by month, paid at its end; index 0 is the first month
 * @param weights        by month and asset class, held during the month
 * @param requiredWealth wealth that secures the goal after so many months, see {@link ProbabilityOverTime}; index 0 is today
 */
record GoalPlan(
        int months,
        double initial,
        double target,
        double[] contributions,
        double[][] weights,
        double[] requiredWealth) {

    /** Amounts are compared to the paisa: this much less than the required amount is enough. */
    private static final double HALF_A_PAISA = 0.005;

    static GoalPlan of(GoalParameters goal, MarketAssumptions market) {
        double target = TargetRule.nominalTarget(goal, market.inflation());
        double[] contributions = new double[goal.months()];
        double[][] weights = new double[goal.months()][MonthlyMarket.ASSETS];
        for (int month = 0; month < goal.months(); month++) {
            contributions[month] = goal.contributionInMonth(month + 1);
            Allocation allocation = GlidePath.at(goal, goal.months() - month);
            for (AssetClass asset : AssetClass.values()) {
                weights[month][asset.ordinal()] = allocation.weight(asset);
            }
        }
        double cashGrowth = StrictMath.pow(1 + market.asset(AssetClass.CASH).expectedReturn(), 1 / 12.0);
        return new GoalPlan(goal.months(), goal.currentAmount(), target, contributions, weights,
                requiredWealth(target, contributions, cashGrowth));
    }

    private static double[] requiredWealth(double target, double[] contributions, double cashGrowth) {
        double[] required = new double[contributions.length + 1];
        required[contributions.length] = target;
        for (int month = contributions.length - 1; month >= 0; month--) {
            required[month] = Math.max(0, (required[month + 1] - contributions[month]) / cashGrowth);
        }
        return required;
    }

    /** The least wealth after so many months that counts as having secured the goal; on the target date, as success. */
    double threshold(int month) {
        return requiredWealth[month] - HALF_A_PAISA;
    }
}
