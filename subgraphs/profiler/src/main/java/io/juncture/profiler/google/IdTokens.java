package io.juncture.profiler.google;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.juncture.profiler.google.TokenRefused.Reason;
import io.juncture.profiler.identity.Digests;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.RemoteTrustedKeys;
import io.juncture.subgraph.security.TrustedKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies ID tokens of Google: signed by RS256, and nothing else, with one of the keys that Google publishes. */
@Component
class IdTokens {

  private final GoogleProperties properties;
  private final TrustedKeys keys;
  private final IdTokenClaims rules;
  private final InstantSource clock;
  private final DefaultJWTProcessor<JWKSecurityContext> signatures = signatures();

  IdTokens(GoogleProperties properties, InstantSource clock) {
    this.properties = properties;
    this.keys = new RemoteTrustedKeys("Google", properties.jwkSetUri(),
        new RemoteTrustedKeys.Pace(properties.keyCacheTime(), properties.keyFetchInterval()), Clock.systemUTC());
    this.rules = new IdTokenClaims(properties.clientIds(), properties.clockSkew());
    this.clock = clock;
  }

  /**
   * Fails with {@link TokenRefused}, with {@code NOT_CONFIGURED} when there are no client ids, and with
   * {@code UPSTREAM_UNAVAILABLE} when the token names a key that is not known and the keys cannot be fetched.
   */
  Mono<VerifiedToken> verify(GoogleTokenInput input) {
    return Mono.defer(() -> {
      if (!properties.isOn()) {
        return Mono.error(SubgraphException.notConfigured("Sign-in with Google is not set up here."));
      }
      SignedJWT token = parse(input.idToken());
      return keys.find(keyId(token))
          .onErrorMap(_ -> SubgraphException.upstreamUnavailable("Google's keys cannot be fetched now. Try again later."))
          .map(found -> check(token, found, input.expectedNonce()));
    });
  }

  private VerifiedToken check(SignedJWT token, JWKSet found, Optional<String> nonce) {
    try {
      JWTClaimsSet claims = signatures.process(token, new JWKSecurityContext(found.getKeys()));
      GoogleAccount account = rules.check(claims, nonce, clock.instant());
      return new VerifiedToken(account, Digests.sha256(token.getSigningInput()), IdTokenClaims.expiry(claims).plus(properties.clockSkew()));
    } catch (BadJOSEException | JOSEException _) {
      throw new TokenRefused(Reason.NOT_VALID);
    }
  }

  /** An unsigned token is not even parsed. */
  private static SignedJWT parse(String text) {
    try {
      return SignedJWT.parse(text.strip());
    } catch (ParseException _) {
      throw new TokenRefused(Reason.NOT_VALID);
    }
  }

  private static String keyId(SignedJWT token) {
    return Optional.ofNullable(token.getHeader().getKeyID()).orElseThrow(() -> new TokenRefused(Reason.NOT_VALID));
  }

  /** Checks the signature alone; the claims are left to {@link IdTokenClaims}. */
  private static DefaultJWTProcessor<JWKSecurityContext> signatures() {
    var processor = new DefaultJWTProcessor<JWKSecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new JWKSecurityContextJWKSet()));
    processor.setJWTClaimsSetVerifier((_, _) -> { });
    return processor;
  }
}
