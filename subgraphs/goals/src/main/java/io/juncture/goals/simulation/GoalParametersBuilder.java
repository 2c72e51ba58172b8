package io.juncture.goals.simulation;

import java.util.OptionalDouble;

/** Collects {@link GoalParameters}; the record's constructor validates them in {@link #build()}. Not thread-safe. */
public final class GoalParametersBuilder {

    private GoalCategory category;
    private OptionalDouble targetAmount = OptionalDouble.empty();
    private boolean targetInTodaysMoney;
    private double currentAmount;
    private double monthlyContribution;
    private double yearlyStepUp;
    private int months;
    private RiskProfile riskProfile = RiskProfile.MODERATE;
    private OptionalDouble equityAllocation = OptionalDouble.empty();
    private OptionalDouble monthlyExpenses = OptionalDouble.empty();
    private int emergencyFundMonths = 6;
    private Importance importance = Importance.MEDIUM;
    private Flexibility flexibility = Flexibility.SOMEWHAT_FLEXIBLE;
    private double section80cUsed;

    GoalParametersBuilder(GoalCategory category) {
        this.category = category;
    }

    GoalParametersBuilder(GoalParameters goal) {
        category = goal.category();
        targetAmount = goal.targetAmount();
        targetInTodaysMoney = goal.targetInTodaysMoney();
        currentAmount = goal.currentAmount();
        monthlyContribution = goal.monthlyContribution();
        yearlyStepUp = goal.yearlyStepUp();
        months = goal.months();
        riskProfile = goal.riskProfile();
        equityAllocation = goal.equityAllocation();
        monthlyExpenses = goal.monthlyExpenses();
        emergencyFundMonths = goal.emergencyFundMonths();
        importance = goal.importance();
        flexibility = goal.flexibility();
        section80cUsed = goal.section80cUsed();
    }

    public GoalParametersBuilder category(GoalCategory value) {
        category = value;
        return this;
    }

    public GoalParametersBuilder targetAmount(double value) {
        targetAmount = OptionalDouble.of(value);
        return this;
    }

    /** Fixes the target at what is stated, or derived from the other values set so far, without inflation. */
    GoalParametersBuilder targetAtFaceValue() {
        targetAmount = OptionalDouble.of(TargetRule.statedTarget(build()));
        targetInTodaysMoney = false;
        return this;
    }

    public GoalParametersBuilder targetInTodaysMoney(boolean value) {
        targetInTodaysMoney = value;
        return this;
    }

    public GoalParametersBuilder currentAmount(double value) {
        currentAmount = value;
        return this;
    }

    public GoalParametersBuilder monthlyContribution(double value) {
        monthlyContribution = value;
        return this;
    }

    public GoalParametersBuilder yearlyStepUp(double value) {
        yearlyStepUp = value;
        return this;
    }

    public GoalParametersBuilder months(int value) {
        months = value;
        return this;
    }

    public GoalParametersBuilder riskProfile(RiskProfile value) {
        riskProfile = value;
        return this;
    }

    public GoalParametersBuilder equityAllocation(double value) {
        equityAllocation = OptionalDouble.of(value);
        return this;
    }

    public GoalParametersBuilder monthlyExpenses(double value) {
        monthlyExpenses = OptionalDouble.of(value);
        return this;
    }

    public GoalParametersBuilder emergencyFundMonths(int value) {
        emergencyFundMonths = value;
        return this;
    }

    public GoalParametersBuilder importance(Importance value) {
        importance = value;
        return this;
    }

    public GoalParametersBuilder flexibility(Flexibility value) {
        flexibility = value;
        return this;
    }

    public GoalParametersBuilder section80cUsed(double value) {
        section80cUsed = value;
        return this;
    }

    /**
     * The parameters collected.
     *
     * @throws InvalidParameterException naming the first one that makes no sense
     */
    public GoalParameters build() {
        return new GoalParameters(category, targetAmount, targetInTodaysMoney, currentAmount, monthlyContribution, yearlyStepUp,
                months, riskProfile, equityAllocation, monthlyExpenses, emergencyFundMonths, importance, flexibility,
                section80cUsed);
    }
}
