package io.juncture.gateway.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    ClientAddresses clientAddresses(RequestProperties properties) {
        return new ClientAddresses(properties.trustedProxies());
    }

    @Bean
    RequestContexts requestContexts(RequestProperties properties, Callers callers, ClientAddresses addresses) {
        return new RequestContexts(properties.propagateHeaders(), callers, addresses);
    }

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }
}
