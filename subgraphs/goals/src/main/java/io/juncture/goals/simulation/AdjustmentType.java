package io.juncture.goals.simulation;

/** The kinds of {@link Adjustment}. */
public enum AdjustmentType {
    CONTRIBUTION_INCREASE,
    TIMEFRAME_EXTENSION,
    ALLOCATION_CHANGE,
    TARGET_REDUCTION,
    LUMP_SUM
}
