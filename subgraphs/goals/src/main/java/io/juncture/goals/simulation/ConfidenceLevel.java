package io.juncture.goals.simulation;

/** How precise an estimated probability is, by half the width of its 95 % interval. */
public enum ConfidenceLevel {
    /** More than three percentage points either way. */
    LOW,
    /** Up to three percentage points either way. */
    MEDIUM,
    /** Up to one percentage point either way. */
    HIGH;

    /** The level of an interval. */
    public static ConfidenceLevel of(ConfidenceInterval interval) {
        double halfWidth = (interval.upper() - interval.lower()) / 2;
        if (halfWidth <= 0.01) {
            return HIGH;
        }
        return halfWidth <= 0.03 ? MEDIUM : LOW;
    }
}
