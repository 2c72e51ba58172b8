package io.juncture.subgraph.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** How access tokens are validated: signature (RS256 or ES256), type, issuer, times, subject. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class TokenConfiguration {

  private static final Duration LEAST_FETCH_INTERVAL = Duration.ofSeconds(10);
  private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  @Bean
  @ConditionalOnMissingBean
  TrustedKeys trustedKeys(IdentityProperties identity) {
    var pace = new RemoteTrustedKeys.Pace(identity.keyCacheTime(), LEAST_FETCH_INTERVAL);
    return new RemoteTrustedKeys("the token issuer", identity.jwkSetUri(), pace, Clock.systemUTC());
  }

  /** Access tokens are no {@link EventTokens}: those are of another type. */
  @Bean
  ReactiveJwtDecoder jwtDecoder(TrustedKeys keys, IdentityProperties identity) {
    JwtTypeValidator accessToken = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    accessToken.setAllowEmpty(true);
    return decoder(keys, identity, List.of(accessToken));
  }

  /** Decodes tokens that fulfil what all must, and more. */
  static ReactiveJwtDecoder decoder(TrustedKeys keys, IdentityProperties identity, List<OAuth2TokenValidator<Jwt>> more) {
    NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder
        .withJwkSource(token -> keys.find(Objects.requireNonNullElse(token.getHeader().getKeyID(), ""))
            .flatMapIterable(set -> set.getKeys()))
        .validateType(false)
        .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
            new JWSVerificationKeySelector<JWKSecurityContext>(ALGORITHMS, new JWKSecurityContextJWKSet())))
        .build();
    List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>(more);
    validators.add(new JwtTimestampValidator(identity.clockSkew()));
    validators.add(new JwtIssuerValidator(identity.issuer()));
    validators.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull));
    validators.add(new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(validators));
    return token -> decoder.decode(token).onErrorMap(IllegalStateException.class,
        noKeys -> new AuthenticationServiceException("The keys of the token issuer cannot be had", noKeys));
  }
}
