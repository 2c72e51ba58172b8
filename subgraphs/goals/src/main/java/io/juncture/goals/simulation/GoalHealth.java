package io.juncture.goals.simulation;

/** How a goal stands, by its probability of success. */
public enum GoalHealth {
    /** 0.75 or more. */
    HEALTHY,
    /** 0.5 or more. */
    AT_RISK,
    /** Less than 0.5. */
    CRITICAL;

    /** The health of a goal with this probability of success. */
    public static GoalHealth of(double probability) {
        if (probability >= 0.75) {
            return HEALTHY;
        }
        return probability >= 0.5 ? AT_RISK : CRITICAL;
    }
}
