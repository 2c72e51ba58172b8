package io.juncture.gateway.operations;

import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.RestProperties;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.measure.ApiMeasurements;
import io.juncture.gateway.subgraph.LocalSubgraph;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    Operators operators(OperatorProperties properties) {
        return new Operators(properties);
    }

    @Bean
    LocalSubgraph operationsSubgraph(Operators operators, ObjectProvider<LiveFacade> facades,
            ApiMeasurements measurements, RateLimits rateLimits, RestProperties rest, InstantSource clock) {
        return new OperationsSubgraph(operators,
                new RestApiFetchers(facades, measurements, rateLimits, rest.rateLimits(), clock));
    }
}
