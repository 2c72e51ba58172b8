package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.gateway.subgraph.SubgraphCallsFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class SupergraphConfiguration {

    @Bean
    EngineHolder engineHolder(SupergraphProperties properties, ResourceLoader resources, SubgraphCallsFactory subgraphs,
            EngineOptions options) {
        return new EngineHolder(new SupergraphLoader(resources).load(properties), subgraphs, options);
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
