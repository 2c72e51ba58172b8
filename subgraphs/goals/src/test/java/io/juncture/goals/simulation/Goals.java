package io.juncture.goals.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Goals and markets the tests share. */
final class Goals {

    static final MonteCarloSimulator INR = new MonteCarloSimulator(MarketAssumptions.inr());
    static final Inflation INFLATION = new Inflation(0.05, 0.09);
    static final List<List<Double>> UNCORRELATED = List.of(
            List.of(1.0, 0.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0, 0.0),
            List.of(0.0, 0.0, 1.0, 0.0), List.of(0.0, 0.0, 0.0, 1.0));

    private Goals() {
    }

    /** ₹5 lakh saved, ₹15,000 a month, ₹20 lakh wanted in five and a half years. */
    static GoalParametersBuilder education() {
        return GoalParameters.of(GoalCategory.EDUCATION).targetAmount(2_000_000).currentAmount(500_000)
                .monthlyContribution(15_000).months(66);
    }

    /** All classes do the same, independently. */
    static MonteCarloSimulator uniform(double expectedReturn, double volatility) {
        return new MonteCarloSimulator(market(new AssetAssumption(expectedReturn, volatility), UNCORRELATED));
    }

    static MarketAssumptions market(AssetAssumption each, List<List<Double>> correlations) {
        Map<AssetClass, AssetAssumption> assets = new EnumMap<>(AssetClass.class);
        for (AssetClass asset : AssetClass.values()) {
            assets.put(asset, each);
        }
        return new MarketAssumptions("INR", assets, correlations, INFLATION);
    }

    static SimulationSettings settings(int paths, long seed) {
        return new SimulationSettings(paths, seed);
    }
}
