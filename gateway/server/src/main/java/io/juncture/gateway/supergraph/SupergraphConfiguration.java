package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.OverridePolicy;
import io.juncture.gateway.limits.LimitsProperties;
import io.juncture.gateway.subgraph.SubgraphCallsFactory;
import io.juncture.gateway.subgraph.SubgraphProperties;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class SupergraphConfiguration {

    @Bean
    EngineOptions engineOptions(LimitsProperties limits, EngineProperties engine) {
        return limits.engineOptions().introspection(engine.introspection().enabled()).defer(engine.defer().enabled())
                .overrides(OverridePolicy.of(engine.overrideLabels(), () -> ThreadLocalRandom.current().nextDouble())).build();
    }

    @Bean
    EngineHolder engineHolder(SupergraphProperties properties, ResourceLoader resources, SubgraphCallsFactory subgraphs,
            EngineOptions options, EngineProperties engine, SubgraphProperties settings) {
        return new EngineHolder(new SupergraphLoader(resources).load(properties), subgraphs, options,
                new UnusedSettings(engine.overrideLabels(), settings));
    }

    @Bean
    SupergraphHealth supergraphHealthIndicator(EngineHolder engines) {
        return new SupergraphHealth(engines);
    }

    @Bean
    SubgraphHealth subgraphsHealthIndicator(EngineHolder engines) {
        return new SubgraphHealth(engines);
    }
}
