package io.juncture.goals.simulation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The distribution of wealth on the target date, in money.
 *
 * @param mean                mean over all paths
 * @param standardDeviation   standard deviation over all paths
 * @param percentiles         wealth that 5, 10, 25, 50, 75, 90 and 95 percent of the paths do not exceed (linear interpolation
 *                            between order statistics), keyed by the percent
 * @param expectedShortfall   mean over all paths of {@code max(0, target - wealth)}
 * @param shortfallWhenMissed mean of {@code target - wealth} over the paths that miss the target; 0 when none does
 */
public record OutcomeStatistics(
        double mean,
        double standardDeviation,
        SortedMap<Integer, Double> percentiles,
        double expectedShortfall,
        double shortfallWhenMissed) {

    private static final int[] PERCENTS = {5, 10, 25, 50, 75, 90, 95};

    public OutcomeStatistics {
        percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
    }

    /** @param sorted outcomes in ascending order, at least one */
    static OutcomeStatistics of(double[] sorted, double target) {
        double mean = 0;
        for (double outcome : sorted) {
            mean += outcome / sorted.length;
        }
        double squares = 0;
        double shortfall = 0;
        int missed = 0;
        for (double outcome : sorted) {
            squares += (outcome - mean) * (outcome - mean);
            if (outcome < target) {
                shortfall += target - outcome;
                missed++;
            }
        }
        var percentiles = new TreeMap<Integer, Double>();
        for (int percent : PERCENTS) {
            percentiles.put(percent, Quantile.of(sorted, percent / 100.0));
        }
        return new OutcomeStatistics(mean, Math.sqrt(squares / sorted.length), percentiles, shortfall / sorted.length,
                missed == 0 ? 0 : shortfall / missed);
    }

    /** The median outcome. */
    public double median() {
        return percentile(50);
    }

    /**
     * One of the percentiles.
     *
     * @throws InvalidParameterException when it is not one of 5, 10, 25, 50, 75, 90, 95
     */
    public double percentile(int percent) {
        Double value = percentiles.get(percent);
        if (value == null) {
            throw new InvalidParameterException("percent", "must be one of " + percentiles.keySet());
        }
        return value;
    }
}
