package io.juncture.subgraph.security;

import graphql.execution.instrumentation.Instrumentation;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/**
 * A stateless resource server. {@code /graphql} is open to requests without a token, whose root fields
 * {@link CallerRequired} then denies one by one; a token that is not valid is answered with 401 wherever it is sent.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {

  @Bean
  SecurityWebFilterChain subgraphSecurity(ServerHttpSecurity http, ObjectProvider<PublicEndpoint> publicEndpoints) {
    InvalidTokenAnswer invalidToken = new InvalidTokenAnswer();
    return http
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(exchanges -> {
          exchanges.pathMatchers("/graphql").permitAll();
          exchanges.pathMatchers(HttpMethod.GET, "/actuator/health/**").permitAll();
          publicEndpoints.forEach(each -> exchanges.pathMatchers(each.method(), each.pattern()).permitAll());
          exchanges.pathMatchers("/actuator/**").hasRole(Caller.ADMIN);
          exchanges.anyExchange().denyAll();
        })
        .oauth2ResourceServer(server -> server
            .authenticationEntryPoint(invalidToken)
            .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesAsAuthorities())))
        .build();
  }

  @Bean
  @Order(0)
  WebGraphQlInterceptor callerInterceptor(ObjectProvider<ErasedPeople> erased) {
    return new CallerInterceptor(Optional.ofNullable(erased.getIfAvailable()));
  }

  @Bean
  @ConditionalOnMissingBean
  AnonymousFields anonymousFields() {
    return AnonymousFields.of();
  }

  @Bean
  @ConditionalOnMissingBean
  SystemFields systemFields() {
    return SystemFields.of();
  }

  @Bean
  Instrumentation callerRequired(AnonymousFields anonymous, SystemFields systems) {
    return new CallerRequired(anonymous, systems);
  }

  private static ReactiveJwtAuthenticationConverter rolesAsAuthorities() {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName("roles");
    roles.setAuthorityPrefix("ROLE_");
    ReactiveJwtAuthenticationConverter converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
    return converter;
  }
}
