package io.juncture.goals.simulation;

/** What the money is for. The category decides inflation ({@link TargetRule}) and glide path ({@link GlidePath}). */
public enum GoalCategory {
    /** Own or a child's education: priced by education inflation. */
    EDUCATION,
    /** Income after work: stays partly in equity at the target date, since the corpus is spent over decades. */
    RETIREMENT,
    /** Some months of expenses: always liquid, never in equity. */
    EMERGENCY_FUND,
    /** Buying or building a home. */
    HOME,
    /** A journey. */
    TRAVEL,
    /** A wedding. */
    WEDDING,
    /** A car or another vehicle. */
    VEHICLE,
    /** Medical costs foreseen. */
    HEALTHCARE,
    /** Paying back debt. */
    DEBT_REPAYMENT,
    /** Wealth for its own sake. */
    INVESTMENT,
    /** Anything else. */
    OTHER
}
