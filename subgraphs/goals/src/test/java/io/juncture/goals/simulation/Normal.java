package io.juncture.goals.simulation;

/** The standard normal distribution, for expected values. */
final class Normal {

    private Normal() {
    }

    /** Cumulative distribution by integrating the density with Simpson's rule: exact to about 1e-12. */
    static double cdf(double x) {
        int steps = 2000;
        double width = x / steps;
        double sum = density(0) + density(x);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(i * width);
        }
        return 0.5 + sum * width / 3;
    }

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The value that {@code cdf} maps to {@code probability}, by bisection. */
    static double quantile(double probability) {
        double low = -8;
        double high = 8;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (cdf(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
