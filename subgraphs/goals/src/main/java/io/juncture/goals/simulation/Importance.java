package io.juncture.goals.simulation;

/** How much depends on reaching the goal. */
public enum Importance {
    LOW(0.80),
    MEDIUM(0.85),
    HIGH(0.90);

    private final double desiredProbability;

    Importance(double desiredProbability) {
        this.desiredProbability = desiredProbability;
    }

    /** The probability of success that adjustments aim at. */
    public double desiredProbability() {
        return desiredProbability;
    }
}
