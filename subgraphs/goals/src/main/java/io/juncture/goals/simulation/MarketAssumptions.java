package io.juncture.goals.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the markets of one currency are assumed to do. Assumptions, not forecasts: they come from configuration
 * ({@code juncture.goals.market.*}, see {@code market-assumptions-inr.yml} for the defaults and their rationale).
 *
 * @param currency     ISO 4217 code of all amounts
 * @param assets       one entry for each asset class
 * @param correlations of monthly log returns; rows and columns in the order of {@link AssetClass}; symmetric, positive
 *                     semi-definite, ones on the diagonal
 * @param inflation    yearly price rises
 */
public record MarketAssumptions(
        String currency,
        Map<AssetClass, AssetAssumption> assets,
        List<List<Double>> correlations,
        Inflation inflation) {

    public MarketAssumptions {
        Check.require(currency.matches("[A-Z]{3}"), "currency", "must be a three-letter ISO 4217 code");
        for (AssetClass asset : AssetClass.values()) {
            Check.require(assets.containsKey(asset), "assets", "lacks " + asset.name().toLowerCase(Locale.ROOT));
        }
        assets = Map.copyOf(new EnumMap<>(assets));
        correlations = correlations.stream().map(List::copyOf).toList();
        CorrelationMatrix.validate(correlations);
    }

    /** The assumption for one asset class. */
    public AssetAssumption asset(AssetClass asset) {
        return assets.get(asset);
    }

    /** The same markets without ups and downs: every class earns its expected return steadily. */
    MarketAssumptions withoutVolatility() {
        var steady = new EnumMap<AssetClass, AssetAssumption>(AssetClass.class);
        assets.forEach((asset, assumption) -> steady.put(asset, new AssetAssumption(assumption.expectedReturn(), 0)));
        return new MarketAssumptions(currency, steady, correlations, inflation);
    }

    /** The documented defaults for Indian rupees, the same as {@code market-assumptions-inr.yml}. */
    public static MarketAssumptions inr() {
        return new MarketAssumptions(
                "INR",
                Map.of(
                        AssetClass.EQUITY, new AssetAssumption(0.12, 0.19),
                        AssetClass.DEBT, new AssetAssumption(0.07, 0.04),
                        AssetClass.GOLD, new AssetAssumption(0.08, 0.15),
                        AssetClass.CASH, new AssetAssumption(0.055, 0.005)),
                List.of(
                        List.of(1.0, 0.1, 0.0, 0.0),
                        List.of(0.1, 1.0, 0.1, 0.3),
                        List.of(0.0, 0.1, 1.0, 0.0),
                        List.of(0.0, 0.3, 0.0, 1.0)),
                new Inflation(0.05, 0.09));
    }
}
