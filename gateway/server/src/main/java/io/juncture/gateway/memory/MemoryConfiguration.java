package io.juncture.gateway.memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the heap while the gateway runs. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {

    @Bean
    OldGeneration oldGeneration() {
        return OldGeneration.watch();
    }
}
