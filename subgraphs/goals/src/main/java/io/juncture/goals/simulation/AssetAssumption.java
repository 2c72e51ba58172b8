package io.juncture.goals.simulation;

/**
 * What one asset class is assumed to do in a year, before the investor's costs and taxes.
 *
 * @param expectedReturn arithmetic mean of the yearly simple return, -0.5 to 1
 * @param volatility     standard deviation of the yearly simple return, 0 to 1
 */
public record AssetAssumption(double expectedReturn, double volatility) {

    public AssetAssumption {
        Check.between("expectedReturn", expectedReturn, -0.5, 1);
        Check.between("volatility", volatility, 0, 1);
    }

    /** Variance of the yearly log return: {@code ln(1 + s² / (1 + m)²)}, so that simple returns have volatility {@code s}. */
    double logVariance() {
        double relative = volatility / (1 + expectedReturn);
        return StrictMath.log1p(relative * relative);
    }

    /** Mean of the yearly log return: {@code ln(1 + m) - variance / 2}, so that simple returns have mean {@code m}. */
    double logMean() {
        return StrictMath.log1p(expectedReturn) - logVariance() / 2;
    }
}
