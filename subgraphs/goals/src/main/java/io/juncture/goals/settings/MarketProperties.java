package io.juncture.goals.settings;

import io.juncture.goals.simulation.AssetAssumption;
import io.juncture.goals.simulation.AssetClass;
import io.juncture.goals.simulation.Inflation;
import io.juncture.goals.simulation.MarketAssumptions;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the markets are assumed to do; the components mean what they mean in {@link MarketAssumptions}. The defaults and their
 * sources stand in {@code market-assumptions-inr.yml}.
 */
@Validated
@ConfigurationProperties("juncture.goals.market")
public record MarketProperties(
        @NotNull String currency,
        @NotEmpty Map<AssetClass, AssetAssumption> assets,
        @NotEmpty List<List<Double>> correlations,
        @NotNull Inflation inflation) {

    /** The same as the simulation knows it. */
    public MarketAssumptions assumptions() {
        return new MarketAssumptions(currency, assets, correlations, inflation);
    }
}
