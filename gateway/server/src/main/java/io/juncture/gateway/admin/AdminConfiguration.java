package io.juncture.gateway.admin;

import io.juncture.gateway.operations.Operators;
import io.juncture.gateway.request.Callers;
import io.juncture.gateway.supergraph.EngineHolder;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("juncture.admin.enabled")
class AdminConfiguration {

    /** Before the mapping of annotated controllers and of static resources. */
    private static final int ORDER = -1;

    @Bean
    SimpleUrlHandlerMapping adminMapping(AdminProperties properties, Operators operators, Callers callers,
            EngineHolder engines) {
        return new SimpleUrlHandlerMapping(Map.of("/admin/supergraph", new SupergraphHandler(
                new OperatorGuard(operators, callers), engines, Math.toIntExact(properties.maxDocumentSize().toBytes()))), ORDER);
    }
}
