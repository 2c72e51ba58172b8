package io.juncture.goals.simulation;

import java.util.OptionalDouble;

/**
 * Which nominal amount has to be there on the target date.
 *
 * <ul>
 *   <li>A stated target is taken as it is (nominal, rupees of the target date). With {@code targetInTodaysMoney} it grows by
 *       education inflation for {@link GoalCategory#EDUCATION} and by general inflation for all other categories:
 *       {@code target × (1 + rate)^(months / 12)}.</li>
 *   <li>An emergency fund without a stated target is {@code emergencyFundMonths × monthlyExpenses}, treated like a stated one.</li>
 *   <li>A retirement without a stated target is {@value #RETIREMENT_YEARS_OF_EXPENSES} years of today's expenses, the inverse
 *       of a 4 % yearly withdrawal, and always inflated: nobody states living costs decades ahead.</li>
 * </ul>
 */
public final class TargetRule {

    /** How many years of expenses a retirement corpus is taken to be. */
    public static final int RETIREMENT_YEARS_OF_EXPENSES = 25;

    private TargetRule() {
    }

    /** The nominal amount wanted on the target date, zero or more. */
    public static double nominalTarget(GoalParameters goal, Inflation inflation) {
        double stated = statedTarget(goal);
        return isInTodaysMoney(goal)
                ? stated * StrictMath.pow(1 + inflation.rateFor(goal.category()), goal.months() / 12.0)
                : stated;
    }

    /** The target as stated or derived, before any inflation. */
    public static double statedTarget(GoalParameters goal) {
        return goal.targetAmount().orElseGet(() -> {
            double monthly = goal.monthlyExpenses().orElseThrow();
            return goal.category() == GoalCategory.RETIREMENT
                    ? monthly * 12 * RETIREMENT_YEARS_OF_EXPENSES
                    : monthly * goal.emergencyFundMonths();
        });
    }

    static boolean isInTodaysMoney(GoalParameters goal) {
        return goal.targetInTodaysMoney()
                || goal.targetAmount().isEmpty() && goal.category() == GoalCategory.RETIREMENT;
    }

    static boolean canDerive(GoalCategory category, OptionalDouble monthlyExpenses) {
        return monthlyExpenses.isPresent()
                && (category == GoalCategory.EMERGENCY_FUND || category == GoalCategory.RETIREMENT);
    }
}
