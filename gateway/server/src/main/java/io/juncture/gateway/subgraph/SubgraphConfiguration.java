package io.juncture.gateway.subgraph;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

@Configuration(proxyBeanMethods = false)
class SubgraphConfiguration {

    @Bean
    SubgraphCallsFactory subgraphCallsFactory(ObjectProvider<LocalSubgraph> local,
            SubgraphProperties properties, MeterRegistry registry, ReactorResourceFactory netty) {
        return new SubgraphCallsFactory(local.orderedStream().toList(), properties, new SubgraphMetrics(registry),
                netty.getLoopResources());
    }
}
