package io.juncture.subgraph.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Opens the endpoint for events to {@link EventTokens} of this subgraph, and to nothing else. */
@Configuration(proxyBeanMethods = false)
public class EventsSecurity {

  @Bean
  @Order(0)
  SecurityWebFilterChain eventsSecurityChain(ServerHttpSecurity http, TrustedKeys keys, IdentityProperties identity,
      @Value("${spring.application.name}") String name) {
    InvalidTokenAnswer invalidToken = new InvalidTokenAnswer();
    return http
        .securityMatcher(new PathPatternParserServerWebExchangeMatcher(EventTokens.ENDPOINT + "/**"))
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(exchanges -> {
          exchanges.pathMatchers(HttpMethod.POST, EventTokens.ENDPOINT).authenticated();
          exchanges.anyExchange().denyAll();
        })
        .oauth2ResourceServer(server -> server
            .authenticationEntryPoint(invalidToken)
            .jwt(jwt -> jwt.jwtDecoder(TokenConfiguration.decoder(keys, identity, EventTokens.validators(name)))))
        .build();
  }
}
