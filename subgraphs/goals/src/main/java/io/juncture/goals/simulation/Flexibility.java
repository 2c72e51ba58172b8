package io.juncture.goals.simulation;

/** How far the date and the target of a goal may be moved. */
public enum Flexibility {
    /** Date and target are fixed. */
    FIXED(0, 0),
    /** Up to two years later, or up to a tenth less. */
    SOMEWHAT_FLEXIBLE(24, 0.10),
    /** Up to five years later, or up to a quarter less. */
    VERY_FLEXIBLE(60, 0.25);

    private final int mostExtensionMonths;
    private final double mostTargetReduction;

    Flexibility(int mostExtensionMonths, double mostTargetReduction) {
        this.mostExtensionMonths = mostExtensionMonths;
        this.mostTargetReduction = mostTargetReduction;
    }

    /** The longest extension that may be proposed, in months. */
    public int mostExtensionMonths() {
        return mostExtensionMonths;
    }

    /** The largest reduction of the target that may be proposed, as a fraction of it. */
    public double mostTargetReduction() {
        return mostTargetReduction;
    }
}
