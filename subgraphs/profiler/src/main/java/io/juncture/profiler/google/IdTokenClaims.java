package io.juncture.profiler.google;

import com.nimbusds.jwt.JWTClaimsSet;
import io.juncture.profiler.google.TokenRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an ID token must say (OpenID Connect Core 1.0, section 3.1.3.7).
 *
 * @param clientIds all audiences must be among them
 * @param clockSkew how far clocks may be apart
 */
record IdTokenClaims(List<String> clientIds, Duration clockSkew) {

  /** Google writes its name in both ways. */
  private static final Set<String> ISSUERS = Set.of("https://accounts.google.com", "accounts.google.com");

  IdTokenClaims {
    clientIds = List.copyOf(clientIds);
  }

  /** Whose token it is. Throws {@link TokenRefused}. */
  GoogleAccount check(JWTClaimsSet claims, Optional<String> nonce, Instant now) {
    require(claims.getIssuer() != null && ISSUERS.contains(claims.getIssuer()), Reason.NOT_OF_GOOGLE);
    require(!claims.getAudience().isEmpty() && clientIds.containsAll(claims.getAudience()), Reason.FOR_OTHERS);
    require(now.isBefore(expiry(claims).plus(clockSkew)), Reason.EXPIRED);
    require(!time(claims.getIssueTime()).isAfter(now.plus(clockSkew)), Reason.FROM_THE_FUTURE);
    require(claims.getNotBeforeTime() == null || !time(claims.getNotBeforeTime()).isAfter(now.plus(clockSkew)), Reason.FROM_THE_FUTURE);
    require(nonce.isEmpty() || nonce.get().equals(claims.getClaim("nonce")), Reason.OTHER_NONCE);
    require(Boolean.TRUE.equals(claims.getClaim("email_verified")), Reason.UNVERIFIED);
    return GoogleAccount.of(claims).orElseThrow(() -> new TokenRefused(Reason.NOT_VALID));
  }

  /** When the token expires. Throws {@link TokenRefused} when it does not say. */
  static Instant expiry(JWTClaimsSet claims) {
    return time(claims.getExpirationTime());
  }

  private static Instant time(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant).orElseThrow(() -> new TokenRefused(Reason.NOT_VALID));
  }

  private static void require(boolean condition, Reason otherwise) {
    if (!condition) {
      throw new TokenRefused(otherwise);
    }
  }
}
