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
import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.security.IdentityProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Issues access tokens: JWTs signed by RS256 with {@code sub}, {@code roles}, {@code scope}, {@code org}, {@code client_id}, {@code iss} and times. The scope tells people
 * from systems: all tokens of people have {@code account}, and no other has.
 */
@Component
public class TokenIssuer {

  private final SigningKeyStore keys;
  private final InstantSource clock;
  private final String issuer;
  private final TokenProperties tokens;

  TokenIssuer(SigningKeyStore keys, IdentityProperties identity, TokenProperties tokens, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = identity.issuer();
    this.tokens = tokens;
  }

  /** The claim with the time of the login (OpenID Connect Core 1.0, section 2), in tokens that came of one at once. */
  static final String LOGIN_TIME = "auth_time";

  /** A token for a person who logs in. */
  Mono<AccessToken> issueAtLogin(User user) {
    return issue(user, Map.of(LOGIN_TIME, clock.instant().getEpochSecond()));
  }

  /** A token that prolongs the login of a person; it does not tell when that was. */
  Mono<AccessToken> issue(User user) {
    return issue(user, Map.of());
  }

  private Mono<AccessToken> issue(User user, Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(more);
    user.organizationId().ifPresent(organization -> claims.put("org", organization));
    return issue(new TokenSubject(user.id(), user.roles(), Caller.PERSON, claims), tokens.lifetime());
  }

  /** A token for a partner, whose id must not be that of a person. */
  public Mono<AccessToken> issueToPartner(TokenSubject partner, Duration lifetime) {
    return issue(partner, lifetime);
  }

  /** How long a token is good that a partner gets now for a key that is good until then. */
  public Duration partnerLifetime(Instant keyExpiresAt) {
    Duration left = Duration.between(clock.instant(), keyExpiresAt);
    return left.compareTo(tokens.partnerLifetime()) < 0 ? left : tokens.partnerLifetime();
  }

  private Mono<AccessToken> issue(TokenSubject subject, Duration lifetime) {
    return keys.current().map(current -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      return sign(current.signer(now), subject, now, now.plus(lifetime));
    });
  }

  private AccessToken sign(RSAKey key, TokenSubject subject, Instant now, Instant expiresAt) {
    var claims = new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject.id())
        .jwtID(UUID.randomUUID().toString())
        .claim("roles", subject.roles().stream().map(Role::claim).toList())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(expiresAt));
    if (!subject.scope().isEmpty()) {
      claims.claim("scope", subject.scope());
    }
    subject.claims().forEach(claims::claim);
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
