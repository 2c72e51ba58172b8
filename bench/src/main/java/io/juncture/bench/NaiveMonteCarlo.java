package io.juncture.bench;

import io.juncture.goals.simulation.Allocation;
import io.juncture.goals.simulation.AssetAssumption;
import io.juncture.goals.simulation.AssetClass;
import io.juncture.goals.simulation.GlidePath;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.MarketAssumptions;
import java.util.Arrays;
import java.util.Random;

/**
 * The same model written straight down: one path after the other, {@code java.util.Random}, {@code Math.exp} for every asset and
 * month, wealth of every month kept in a {@code double[][]}. The yardstick for the engine of {@code juncture-goals}.
 */
final class NaiveMonteCarlo {

    private static final int ASSETS = AssetClass.values().length;

    private final double[] mean = new double[ASSETS];
    private final double[] deviation = new double[ASSETS];
    private final double[][] cholesky = new double[ASSETS][ASSETS];

    NaiveMonteCarlo(MarketAssumptions market) {
        for (AssetClass asset : AssetClass.values()) {
            AssetAssumption assumption = market.asset(asset);
            double relative = assumption.volatility() / (1 + assumption.expectedReturn());
            double variance = Math.log(1 + relative * relative);
            mean[asset.ordinal()] = (Math.log(1 + assumption.expectedReturn()) - variance / 2) / 12;
            deviation[asset.ordinal()] = Math.sqrt(variance / 12);
        }
        for (int row = 0; row < ASSETS; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = market.correlations().get(row).get(column);
                for (int k = 0; k < column; k++) {
                    rest -= cholesky[row][k] * cholesky[column][k];
                }
                cholesky[row][column] = row == column ? Math.sqrt(rest) : rest / cholesky[column][column];
            }
        }
    }

    /** The probability of success and seven percentiles of the outcome. */
    double[] simulate(GoalParameters goal, double target, int paths, long seed) {
        double[][] wealth = new double[paths][goal.months() + 1];
        Allocation[] allocations = new Allocation[goal.months() + 1];
        double[] contributions = new double[goal.months() + 1];
        for (int month = 1; month <= goal.months(); month++) {
            allocations[month] = GlidePath.at(goal, goal.months() - month + 1);
            contributions[month] = goal.contributionInMonth(month);
        }
        Random random = new Random(seed);
        for (int path = 0; path < paths; path++) {
            wealth[path][0] = goal.currentAmount();
            for (int month = 1; month <= goal.months(); month++) {
                double growth = growth(allocations[month], random);
                wealth[path][month] = wealth[path][month - 1] * growth + contributions[month];
            }
        }
        double[] outcomes = new double[paths];
        for (int path = 0; path < paths; path++) {
            outcomes[path] = wealth[path][goal.months()];
        }
        Arrays.sort(outcomes);
        double successes = Arrays.stream(outcomes).filter(outcome -> outcome >= target).count();
        double[] result = {successes / paths, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
        for (int i = 1; i < result.length; i++) {
            result[i] = outcomes[(int) (result[i] * paths)];
        }
        return result;
    }

    private double growth(Allocation allocation, Random random) {
        double[] independent = new double[ASSETS];
        for (int asset = 0; asset < ASSETS; asset++) {
            independent[asset] = random.nextGaussian();
        }
        double growth = 0;
        for (AssetClass asset : AssetClass.values()) {
            double shock = 0;
            for (int other = 0; other <= asset.ordinal(); other++) {
                shock += cholesky[asset.ordinal()][other] * independent[other];
            }
            growth += allocation.weight(asset) * Math.exp(mean[asset.ordinal()] + deviation[asset.ordinal()] * shock);
        }
        return growth;
    }
}
