package io.juncture.gateway.limits;

import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.OverridePolicy;
import io.juncture.gateway.errors.ErrorResponder;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    EngineOptions engineOptions(LimitsProperties limits,
            @Value("${juncture.introspection.enabled:false}") boolean introspection,
            @Value("${juncture.defer.enabled:true}") boolean defer,
            @Value("${juncture.override-labels:}") Set<String> overrideLabels) {
        return limits.engineOptions().introspection(introspection).defer(defer)
                .overrides(OverridePolicy.of(overrideLabels, () -> ThreadLocalRandom.current().nextDouble())).build();
    }

    @Bean
    ConcurrencyLimit concurrencyLimit(LimitsProperties limits, ErrorResponder responder, MeterRegistry registry) {
        return new ConcurrencyLimit(limits.maxConcurrentRequests(), limits.retryAfter(), responder, registry);
    }
}
