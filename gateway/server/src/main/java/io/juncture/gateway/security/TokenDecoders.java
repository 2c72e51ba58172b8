package io.juncture.gateway.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes the decoder that checks tokens against the issuer's published keys. */
final class TokenDecoders {

    private TokenDecoders() {
    }

    /** The decoder fails with an {@link AuthenticationServiceException} while the keys cannot be had. */
    static ReactiveJwtDecoder decoder(IdentityProperties identity, WebClient client) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(new IssuerKeys(identity.jwkSetUri(), client))
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<JWKSecurityContext>(algorithms(identity),
                                new JWKSecurityContextJWKSet())))
                .validateType(false)
                .build();
        decoder.setJwtValidator(validator(identity));
        return token -> decoder.decode(token).onErrorMap(failure -> !(failure instanceof JwtException),
                failure -> new AuthenticationServiceException("The issuer's keys cannot be fetched", failure));
    }

    private static Set<JWSAlgorithm> algorithms(IdentityProperties identity) {
        return identity.algorithms().stream().map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentityProperties identity) {
        var checks = new ArrayList<OAuth2TokenValidator<Jwt>>();
        checks.add(accessToken());
        checks.add(new JwtTimestampValidator(identity.clockSkew()));
        checks.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null));
        checks.add(new JwtClaimValidator<Object>(JwtClaimNames.SUB, subject -> subject instanceof String name && !name.isBlank()));
        identity.requiredIssuer().map(JwtIssuerValidator::new).ifPresent(checks::add);
        if (!identity.audiences().isEmpty()) {
            checks.add(new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience ->
                    audience != null && !Collections.disjoint(audience, identity.audiences())));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    /** An issuer may sign tokens of other types, for other purposes, with the same keys (RFC 8725, section 3.11). */
    private static OAuth2TokenValidator<Jwt> accessToken() {
        var types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        return types;
    }
}
