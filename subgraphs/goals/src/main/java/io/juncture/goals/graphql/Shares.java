package io.juncture.goals.graphql;

import io.juncture.goals.simulation.ConfidenceInterval;
import io.juncture.goals.simulation.Impact;

/** Shares of one and their differences, as answers give them: to four decimals, the resolution of 10,000 paths. */
final class Shares {

    private Shares() {
    }

    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    static double percent(double share) {
        return Math.round(share * 10_000) / 100.0;
    }

    static ConfidenceInterval rounded(ConfidenceInterval interval) {
        return new ConfidenceInterval(rounded(interval.lower()), rounded(interval.upper()));
    }

    static Impact rounded(Impact impact) {
        return new Impact(rounded(impact.probabilityIncrease()), rounded(impact.newProbability()));
    }
}
