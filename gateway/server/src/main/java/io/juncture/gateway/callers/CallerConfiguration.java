package io.juncture.gateway.callers;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.request.Callers;
import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.rest.limits.RateLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

    /** Counted apart from REST's limits: clients of one must not make the gateway forget those of the other. */
    @Bean
    CallerLimits callerLimits(CallerProperties properties, InstantSource clock, MeterRegistry registry) {
        return new CallerLimits(properties, new RateLimits(clock), registry);
    }

    @Bean
    CallerLimitFilter callerLimitFilter(CallerLimits limits, Callers callers, ClientAddresses addresses, ErrorResponder responder) {
        return new CallerLimitFilter(limits, callers, addresses, responder);
    }
}
