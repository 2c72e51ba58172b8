package io.juncture.gateway.session;

import io.juncture.gateway.request.ClientAddresses;
import io.juncture.gateway.security.BearerTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String GRAPHQL = "/graphql";

    @Bean
    Sessions sessions(SessionProperties properties, ClientAddresses addresses) {
        return new Sessions(properties, addresses);
    }

    @Bean
    @ConditionalOnProperty("juncture.session.cookie")
    SessionFilter sessionFilter(SessionProperties properties, BearerTokens tokens) {
        return new SessionFilter(properties, GRAPHQL, tokens);
    }
}
