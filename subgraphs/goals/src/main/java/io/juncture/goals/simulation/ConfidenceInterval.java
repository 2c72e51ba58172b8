package io.juncture.goals.simulation;

/**
 * Where a probability lies with 95 % confidence (Wilson 1927, the score interval).
 *
 * @param lower lower bound, 0 to 1
 * @param upper upper bound, {@code lower} to 1
 */
public record ConfidenceInterval(double lower, double upper) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public ConfidenceInterval {
        Check.between("lower", lower, 0.0, 1.0);
        Check.between("upper", upper, lower, 1.0);
    }

    /**
     * The Wilson interval of a proportion {@code p} seen in {@code n} independent trials:
     * {@code (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)}.
     *
     * @param trials more than zero; the <em>effective</em> number where trials depend on each other, so not always whole
     */
    public static ConfidenceInterval wilson(double proportion, double trials) {
        double zz = Z * Z / trials;
        double centre = proportion + zz / 2;
        double reach = Z * Math.sqrt(proportion * (1 - proportion) / trials + zz / (4 * trials));
        double lower = (centre - reach) / (1 + zz);
        double upper = (centre + reach) / (1 + zz);
        return new ConfidenceInterval(
                Math.clamp(lower, 0, proportion),
                Math.clamp(upper, proportion, 1));
    }

    /** The interval of a probability that is known exactly. */
    static ConfidenceInterval exact(double probability) {
        return new ConfidenceInterval(probability, probability);
    }
}
