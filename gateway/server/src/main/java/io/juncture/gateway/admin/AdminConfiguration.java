package io.juncture.gateway.admin;

import io.juncture.gateway.operations.Operators;
import io.juncture.gateway.request.Callers;
import io.juncture.gateway.security.IdentityProperties;
import io.juncture.settings.SettingException;
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
            EngineHolder engines, IdentityProperties identity) {
        if (!operators.haveKey() && !identity.understandsTokens()) {
            throw new SettingException("juncture.admin.enabled is true, but nobody could use /admin/: there is neither an operator's key "
                    + "nor a way to check tokens.", "Set juncture.operator.api-key (JUNCTURE_OPERATOR_API_KEY) or juncture.identity.jwk-set-uri.");
        }
        return new SimpleUrlHandlerMapping(Map.of("/admin/supergraph", new SupergraphHandler(
                new OperatorGuard(operators, callers), engines, Math.toIntExact(properties.maxDocumentSize().toBytes()))), ORDER);
    }
}
