package io.juncture.gateway.supergraph;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.subgraph.LocalSubgraph;
import io.juncture.gateway.subgraph.SubgraphCalls;
import io.juncture.gateway.subgraph.SubgraphMetrics;
import io.juncture.gateway.subgraph.SubgraphProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class SupergraphConfiguration {

    @Bean
    Supergraph supergraph(SupergraphProperties properties, ResourceLoader resources) {
        return new SupergraphLoader(resources).load(properties);
    }

    @Bean
    SubgraphCalls subgraphCalls(Supergraph supergraph, ObjectProvider<LocalSubgraph> local,
            SubgraphProperties properties, MeterRegistry registry) {
        return new SubgraphCalls(supergraph.subgraphs(), local.orderedStream().toList(), properties,
                new SubgraphMetrics(registry));
    }

    @Bean
    EngineHolder engineHolder(Supergraph supergraph, SubgraphCalls calls, EngineOptions options) {
        return new EngineHolder(FederationEngine.builder(supergraph, calls).options(options).build());
    }
}
