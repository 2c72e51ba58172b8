package io.juncture.goals.simulation;

import java.util.Arrays;

/**
 * The inner loops. Months are the outer loop and blocks of paths the inner one; a block's arrays fit into the first-level cache
 * and every loop over them is simple enough for the compiler to vectorise. Each block draws from a random stream of its own, and
 * four normals per pair and month whatever the weights: changed parameters meet the same markets month by month.
 */
final class PathEngine {

    private static final int BLOCK = 256;

    private final MonthlyMarket market;
    private final double[] normals = new double[BLOCK * MonthlyMarket.ASSETS];
    private final double[] growth = new double[BLOCK];
    private final double[] up = new double[BLOCK];
    private final double[] down = new double[BLOCK];

    PathEngine(MonthlyMarket market) {
        this.market = market;
    }

    /** Wealth of every path on the target date, in the order {@link PathObserver} describes. */
    double[] run(GoalPlan plan, SimulationSettings settings, PathObserver observer) {
        int pairs = settings.paths() / 2;
        double[] wealth = new double[settings.paths()];
        Arrays.fill(wealth, plan.initial());
        NormalStream[] streams = new NormalStream[(pairs + BLOCK - 1) / BLOCK];
        Arrays.setAll(streams, block -> new NormalStream(settings.seed(), block));

        observer.after(0, wealth);
        for (int month = 0; month < plan.months(); month++) {
            for (int block = 0; block < streams.length; block++) {
                int from = block * BLOCK;
                int count = Math.min(BLOCK, pairs - from);
                streams[block].fill(normals, BLOCK * MonthlyMarket.ASSETS);
                portfolioGrowth(plan.weights()[month], count);
                advance(wealth, from, up, count, plan.contributions()[month]);
                advance(wealth, from + pairs, down, count, plan.contributions()[month]);
            }
            observer.after(month + 1, wealth);
        }
        return wealth;
    }

    /** Fills {@code up} and {@code down} with the portfolio's growth factor in both paths of every pair of the block. */
    private void portfolioGrowth(double[] weights, int count) {
        Arrays.fill(up, 0);
        Arrays.fill(down, 0);
        for (int asset = 0; asset < MonthlyMarket.ASSETS; asset++) {
            if (weights[asset] > 0) {
                logReturns(market.shocks()[asset], asset, count);
                Exponential.apply(growth, count);
                addAsset(weights[asset] * market.medianGrowth()[asset], count);
            }
        }
    }

    private void logReturns(double[] shocks, int asset, int count) {
        multiply(shocks[0], 0, count);
        for (int other = 1; other <= asset; other++) {
            multiplyAndAdd(shocks[other], other * BLOCK, count);
        }
    }

    private void multiply(double factor, int offset, int count) {
        for (int i = 0; i < count; i++) {
            growth[i] = factor * normals[offset + i];
        }
    }

    private void multiplyAndAdd(double factor, int offset, int count) {
        for (int i = 0; i < count; i++) {
            growth[i] += factor * normals[offset + i];
        }
    }

    private void addAsset(double median, int count) {
        for (int i = 0; i < count; i++) {
            up[i] += median * growth[i];
            down[i] += median / growth[i];
        }
    }

    private static void advance(double[] wealth, int from, double[] factor, int count, double contribution) {
        for (int i = 0; i < count; i++) {
            wealth[from + i] = wealth[from + i] * factor[i] + contribution;
        }
    }
}
