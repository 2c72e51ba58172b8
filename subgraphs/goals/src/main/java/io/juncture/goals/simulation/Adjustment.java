package io.juncture.goals.simulation;

import java.util.Optional;

/** A change that raises the probability of success, with its effect found by simulating the changed goal. */
public sealed interface Adjustment {

    /** Which kind of change it is. */
    AdjustmentType type();

    /** What it does to the probability. */
    Impact impact();

    /** The goal after the change. */
    GoalParameters adjusted();

    /**
     * Paying in more every month.
     *
     * @param monthlyIncrease   additional payment a month, a round amount
     * @param annualIncrease    twelve of them
     * @param taxBenefit        deduction the additional payments can earn, see {@link Section80C}
     */
    record ContributionIncrease(double monthlyIncrease, double annualIncrease, Optional<TaxBenefit> taxBenefit,
            Impact impact, GoalParameters adjusted) implements Adjustment {

        @Override
        public AdjustmentType type() {
            return AdjustmentType.CONTRIBUTION_INCREASE;
        }
    }

    /**
     * Moving the target date.
     *
     * @param months how much later
     */
    record TimeframeExtension(int months, Impact impact, GoalParameters adjusted) implements Adjustment {

        @Override
        public AdjustmentType type() {
            return AdjustmentType.TIMEFRAME_EXTENSION;
        }
    }

    /**
     * Holding a constant weight of equity until the target date.
     *
     * @param currentEquity  today's weight of equity
     * @param proposedEquity weight of equity in every month from now
     */
    record AllocationChange(double currentEquity, double proposedEquity, Impact impact, GoalParameters adjusted)
            implements Adjustment {

        @Override
        public AdjustmentType type() {
            return AdjustmentType.ALLOCATION_CHANGE;
        }
    }

    /**
     * Wanting less.
     *
     * @param reduction by how much the stated target is lowered, in money
     * @param newTarget the stated target after that
     */
    record TargetReduction(double reduction, double newTarget, Impact impact, GoalParameters adjusted) implements Adjustment {

        @Override
        public AdjustmentType type() {
            return AdjustmentType.TARGET_REDUCTION;
        }
    }

    /**
     * Paying in once, today.
     *
     * @param amount a round amount
     */
    record LumpSum(double amount, Impact impact, GoalParameters adjusted) implements Adjustment {

        @Override
        public AdjustmentType type() {
            return AdjustmentType.LUMP_SUM;
        }
    }
}
