package io.juncture.goals.simulation;

/** How much loss the investor bears for a higher expected return; decides the {@link GlidePath}. */
public enum RiskProfile {
    CONSERVATIVE(0.5),
    MODERATE(0.75),
    AGGRESSIVE(1);

    private final double mostEquity;

    RiskProfile(double mostEquity) {
        this.mostEquity = mostEquity;
    }

    /** The largest weight of equity that is ever proposed to an investor of this profile. */
    public double mostEquity() {
        return mostEquity;
    }
}
