package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class MarketAssumptionsFileTest {

    @Test
    void theConfigurationFileHoldsTheDocumentedDefaults() throws IOException {
        var sources = new YamlPropertySourceLoader().load("market", new ClassPathResource("market-assumptions-inr.yml"));
        var binder = new Binder(ConfigurationPropertySources.from(sources));

        var bound = binder.bind("juncture.goals.market", MarketAssumptions.class).get();

        assertThat(bound).isEqualTo(MarketAssumptions.inr());
    }
}
