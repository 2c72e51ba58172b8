package io.juncture.gateway.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    Streams streams(StreamProperties properties, MeterRegistry registry) {
        return new Streams(properties, registry);
    }
}
