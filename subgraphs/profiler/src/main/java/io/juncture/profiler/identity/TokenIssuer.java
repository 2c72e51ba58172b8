package io.juncture.profiler.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.person.Role;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.security.IdentityProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Issues access tokens: JWTs signed by RS256 with {@code sub}, {@code roles}, {@code scope}, {@code org}, {@code iss} and times.
 */
@Component
class TokenIssuer {

  /** What a person who logged in may do with the token beyond what the roles say: change their own account. */
  static final String ACCOUNT_SCOPE = "account";

  private final SigningKeyStore keys;
  private final InstantSource clock;
  private final String issuer;
  private final Duration lifetime;

  TokenIssuer(SigningKeyStore keys, IdentityProperties identity, TokenProperties tokens, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = identity.issuer();
    this.lifetime = tokens.lifetime();
  }

  /** A token for the person. */
  Mono<AccessToken> issue(User user) {
    return keys.current().map(current -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      return sign(current.signer(now), user, now);
    });
  }

  private AccessToken sign(RSAKey key, User user, Instant now) {
    Instant expiresAt = now.plus(lifetime);
    var claims = new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(user.id())
        .jwtID(UUID.randomUUID().toString())
        .claim("roles", user.roles().stream().map(Role::claim).toList())
        .claim("scope", ACCOUNT_SCOPE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(expiresAt));
    user.organizationId().ifPresent(organization -> claims.claim("org", organization));
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
    try {
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(key));
      return new AccessToken(token.serialize(), expiresAt);
    } catch (JOSEException unusable) {
      throw new IllegalStateException("The signing key " + key.getKeyID() + " cannot sign", unusable);
    }
  }
}
