package io.juncture.profiler.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.juncture.subgraph.events.ServiceTokens;
import io.juncture.subgraph.security.EventTokens;
import io.juncture.subgraph.security.IdentityProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Issues the profiler's own tokens, with which it tells other subgraphs events. Nobody else gets one. */
@Component
class ServiceTokenIssuer implements ServiceTokens {

  private static final String SUBJECT = "profiler";
  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final SigningKeyStore keys;
  private final InstantSource clock;
  private final String issuer;

  ServiceTokenIssuer(SigningKeyStore keys, InstantSource clock, IdentityProperties identity) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = identity.issuer();
  }

  @Override
  public Mono<String> issue(String audience) {
    return keys.current().map(current -> {
      Instant now = clock.instant();
      return sign(current.signer(now), new JWTClaimsSet.Builder()
          .issuer(issuer)
          .subject(SUBJECT)
          .audience(audience)
          .jwtID(UUID.randomUUID().toString())
          .issueTime(Date.from(now))
          .expirationTime(Date.from(now.plus(LIFETIME)))
          .build());
    });
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(EventTokens.TYPE)).keyID(key.getKeyID()).build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException unusable) {
      throw new IllegalStateException("The signing key " + key.getKeyID() + " cannot sign", unusable);
    }
  }
}
