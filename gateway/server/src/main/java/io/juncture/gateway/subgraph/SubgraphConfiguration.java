package io.juncture.gateway.subgraph;

import io.juncture.federation.supergraph.Supergraph;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

@Configuration(proxyBeanMethods = false)
class SubgraphConfiguration {

    @Bean
    SubgraphCalls subgraphCalls(Supergraph supergraph, ObjectProvider<LocalSubgraph> local,
            SubgraphProperties properties, MeterRegistry registry, ReactorResourceFactory netty) {
        return new SubgraphCalls(supergraph.subgraphs(), local.orderedStream().toList(), properties,
                new SubgraphMetrics(registry), netty.getLoopResources());
    }

    @Bean
    SubgraphHealth subgraphsHealthIndicator(SubgraphCalls calls) {
        return new SubgraphHealth(calls);
    }
}
