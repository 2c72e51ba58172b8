package io.juncture.goals.simulation;

/**
 * {@link MarketAssumptions} turned into what one month needs.
 *
 * @param medianGrowth {@code exp(μ / 12)} of each asset class
 * @param shocks       lower triangle {@code σ / √12 × L}: log returns are its product with independent standard normals
 */
record MonthlyMarket(double[] medianGrowth, double[][] shocks) {

    static final int ASSETS = AssetClass.values().length;

    static MonthlyMarket of(MarketAssumptions market) {
        double[] growth = new double[ASSETS];
        double[][] shocks = CorrelationMatrix.cholesky(market.correlations());
        for (AssetClass asset : AssetClass.values()) {
            int row = asset.ordinal();
            AssetAssumption assumption = market.asset(asset);
            growth[row] = StrictMath.exp(assumption.logMean() / 12);
            double monthlyVolatility = Math.sqrt(assumption.logVariance() / 12);
            for (int column = 0; column <= row; column++) {
                shocks[row][column] *= monthlyVolatility;
            }
        }
        return new MonthlyMarket(growth, shocks);
    }
}
