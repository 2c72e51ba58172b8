package io.juncture.subgraph.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** How access tokens are validated: signature (RS256 or ES256), issuer, times, subject. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class TokenConfiguration {

  private static final Duration LEAST_FETCH_INTERVAL = Duration.ofSeconds(10);
  private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  @Bean
  @ConditionalOnMissingBean
  TrustedKeys trustedKeys(IdentityProperties identity) {
    var pace = new RemoteTrustedKeys.Pace(identity.keyCacheTime(), LEAST_FETCH_INTERVAL);
    return new RemoteTrustedKeys(identity.jwkSetUri(), pace, Clock.systemUTC());
  }

  @Bean
  ReactiveJwtDecoder jwtDecoder(TrustedKeys keys, IdentityProperties identity) {
    NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder
        .withJwkSource(token -> keys.find(Objects.requireNonNullElse(token.getHeader().getKeyID(), ""))
            .flatMapIterable(set -> set.getKeys()))
        .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
            new JWSVerificationKeySelector<JWKSecurityContext>(ALGORITHMS, new JWKSecurityContextJWKSet())))
        .build();
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
        new JwtTimestampValidator(identity.clockSkew()),
        new JwtIssuerValidator(identity.issuer()),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
        new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    return token -> decoder.decode(token).onErrorMap(IllegalStateException.class,
        noKeys -> new AuthenticationServiceException("The keys of the token issuer cannot be had", noKeys));
  }
}
