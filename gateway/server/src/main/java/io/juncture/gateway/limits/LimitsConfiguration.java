package io.juncture.gateway.limits;

import io.juncture.gateway.errors.ErrorResponder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    ConcurrencyLimit concurrencyLimit(LimitsProperties limits, ErrorResponder responder, MeterRegistry registry) {
        return new ConcurrencyLimit(limits.maxConcurrentRequests(), limits.retryAfter(), responder, registry);
    }
}
