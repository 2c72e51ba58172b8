package io.juncture.gateway.memory;

import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the heap while the gateway runs. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {

    @Bean
    Heap heap() {
        return new Heap(OldGeneration.watch());
    }

    /** @param watched empty where the collector needs no watching */
    record Heap(Optional<OldGeneration> watched) implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            watched.ifPresent(OldGeneration::started);
        }

        @Override
        public void destroy() {
            watched.ifPresent(OldGeneration::close);
        }
    }
}
