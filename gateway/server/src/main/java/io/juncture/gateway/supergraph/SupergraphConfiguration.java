package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.subgraph.SubgraphCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class SupergraphConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SupergraphConfiguration.class);

    @Bean
    Supergraph supergraph(SupergraphProperties properties, ResourceLoader resources) {
        return new SupergraphLoader(resources).load(properties);
    }

    @Bean
    EngineHolder engineHolder(Supergraph supergraph, SubgraphCalls calls, EngineOptions options) {
        LOG.info("Serving a supergraph of {} subgraphs", supergraph.subgraphs().size());
        return new EngineHolder(FederationEngine.builder(supergraph, calls).options(options).build());
    }

    @Bean
    SupergraphHealth supergraphHealthIndicator(EngineHolder engines) {
        return new SupergraphHealth(engines);
    }
}
