package io.juncture.gateway.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Bean
    OperationTelemetry operationTelemetry(MeterRegistry registry, TelemetryProperties properties) {
        return new OperationTelemetry(registry, properties.maxOperationNames());
    }
}
