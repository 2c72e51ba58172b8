package io.juncture.goals.simulation;

import java.util.OptionalDouble;

/**
 * Everything about a goal that its probability depends on.
 *
 * @param category            what the money is for
 * @param targetAmount        the amount wanted at the end of {@code months}. Nominal (rupees of that day) unless
 *                            {@code targetInTodaysMoney}. May be absent where {@link TargetRule} can derive it: an emergency fund or
 *                            a retirement with {@code monthlyExpenses}
 * @param targetInTodaysMoney whether {@code targetAmount} is in today's prices and has to be inflated to the target date
 * @param currentAmount       saved already, zero or more
 * @param monthlyContribution paid in at the <em>end</em> of every month, zero or more
 * @param yearlyStepUp        growth of the contribution after every 12 months, 0 to 1 (0.1 is 10 % more each year)
 * @param months              whole months until the target date, 0 (due or past) to {@value #MAX_MONTHS}
 * @param riskProfile         decides the glide path
 * @param equityAllocation    where present, the weight of equity in every month instead of the glide path's; the other classes
 *                            share the rest in the glide path's proportions
 * @param monthlyExpenses     today's living costs; used to derive a target, ignored when {@code targetAmount} is present
 * @param emergencyFundMonths how many months of expenses an emergency fund has to cover, 1 to 60
 * @param importance          sets the probability that adjustments aim at, and whether a lower target may be proposed
 * @param flexibility         how far date and target may be moved by a proposed adjustment
 * @param section80cUsed      deduction under section 80C of the Income-tax Act already used this year, zero or more
 */
public record GoalParameters(
        GoalCategory category,
        OptionalDouble targetAmount,
        boolean targetInTodaysMoney,
        double currentAmount,
        double monthlyContribution,
        double yearlyStepUp,
        int months,
        RiskProfile riskProfile,
        OptionalDouble equityAllocation,
        OptionalDouble monthlyExpenses,
        int emergencyFundMonths,
        Importance importance,
        Flexibility flexibility,
        double section80cUsed) {

    /** The longest horizon that is simulated: 60 years. */
    public static final int MAX_MONTHS = 720;

    public GoalParameters {
        targetAmount.ifPresent(amount -> Check.amount("targetAmount", amount));
        Check.amount("currentAmount", currentAmount);
        Check.amount("monthlyContribution", monthlyContribution);
        Check.between("yearlyStepUp", yearlyStepUp, 0.0, 1.0);
        Check.between("months", months, 0, MAX_MONTHS);
        equityAllocation.ifPresent(weight -> Check.between("equityAllocation", weight, 0.0, 1.0));
        monthlyExpenses.ifPresent(amount -> Check.amount("monthlyExpenses", amount));
        Check.between("emergencyFundMonths", emergencyFundMonths, 1, 60);
        Check.amount("section80cUsed", section80cUsed);
        Check.require(targetAmount.isPresent() || TargetRule.canDerive(category, monthlyExpenses), "targetAmount",
                "is required, unless monthlyExpenses are given for an emergency fund or a retirement");
    }

    /** A goal of this category with nothing saved, due now, moderate risk, somewhat flexible, of medium importance. */
    public static GoalParametersBuilder of(GoalCategory category) {
        return new GoalParametersBuilder(category);
    }

    /** A builder that starts from these values. */
    public GoalParametersBuilder toBuilder() {
        return new GoalParametersBuilder(this);
    }

    /** The contribution of one month, counted from 1: {@code monthlyContribution × (1 + yearlyStepUp)^⌊(month - 1) / 12⌋}. */
    public double contributionInMonth(int month) {
        return monthlyContribution * StrictMath.pow(1 + yearlyStepUp, (month - 1) / 12);
    }
}
