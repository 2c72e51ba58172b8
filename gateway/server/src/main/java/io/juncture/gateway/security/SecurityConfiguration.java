package io.juncture.gateway.security;

import io.juncture.gateway.errors.ErrorResponder;
import io.juncture.gateway.request.Callers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Everything is open to anonymous callers but management: what a caller may see is decided by the supergraph's directives and
 * by the subgraph that owns it. A token that is sent, however, must be valid.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    static final String NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    SecurityWebFilterChain securityFilters(ServerHttpSecurity http, IdentityProperties identity,
            ManagementProperties management, ErrorResponder responder, BearerTokens tokens) {
        var refusal = new BearerRefusal(responder);
        http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(headers -> headers
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_LOADS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
        http.authorizeExchange(paths -> {
            paths.matchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
            if (!management.open()) {
                paths.matchers(EndpointRequest.toAnyEndpoint()).hasRole(management.role());
            }
            paths.anyExchange().permitAll();
        });
        tokens.decoder().ifPresent(decoder -> http.oauth2ResourceServer(server -> server
                .authenticationEntryPoint(refusal).accessDeniedHandler(refusal)
                .jwt(jwt -> jwt.jwtDecoder(decoder)
                        .jwtAuthenticationConverter(roles(identity.rolesClaim())))));
        return http.build();
    }

    /** What the single filters of the chain take says nothing that the measurement of the whole request does not. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FirewallRefusal firewallRefusal(ErrorResponder responder) {
        return new FirewallRefusal(responder);
    }

    @Bean
    BearerTokens bearerTokens(IdentityProperties identity, AuthorizationProperties authorization, ReactorResourceFactory netty) {
        return new BearerTokens(identity.understandsTokens()
                ? Optional.of(TokenDecoders.decoder(identity, client(netty))) : Optional.empty(), identity.rolesClaim(),
                authorization.policyClaims());
    }

    @Bean
    Callers callers(BearerTokens tokens) {
        return new TokenCallers(tokens);
    }

    private static WebClient client(ReactorResourceFactory netty) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(netty, UnaryOperator.identity())).build();
    }

    private static ReactiveJwtAuthenticationConverter roles(String claim) {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName(claim);
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new ReactiveJwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new ReactiveJwtGrantedAuthoritiesConverterAdapter(authorities));
        return converter;
    }
}
