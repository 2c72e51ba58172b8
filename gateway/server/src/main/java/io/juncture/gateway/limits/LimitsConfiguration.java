package io.juncture.gateway.limits;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.gateway.errors.ErrorResponder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    EngineOptions engineOptions(LimitsProperties limits,
            @Value("${juncture.introspection.enabled:false}") boolean introspection,
            @Value("${juncture.defer.enabled:true}") boolean defer) {
        return limits.engineOptions(introspection, defer);
    }

    @Bean
    ConcurrencyLimit concurrencyLimit(LimitsProperties limits, ErrorResponder responder, MeterRegistry registry) {
        return new ConcurrencyLimit(limits.maxConcurrentRequests(), limits.retryAfter(), responder, registry);
    }
}
