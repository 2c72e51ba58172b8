package io.juncture.profiler.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The keys that are good now.
 *
 * @param newestFirst never empty; all are published, and of those whose time has come the newest signs
 */
record SigningKeys(List<SigningKey> newestFirst) {

  SigningKeys {
    newestFirst = List.copyOf(newestFirst);
  }

  /** The key that signs at this time. */
  RSAKey signer(Instant now) {
    return newestFirst.stream().filter(each -> !each.signsFrom().isAfter(now)).findFirst().orElse(newestFirst.getLast()).key();
  }

  /** Whether the newest key has signed for so long that it needs a successor. */
  boolean needSuccessor(Instant now, Duration period) {
    return !newestFirst.getFirst().signsFrom().plus(period).isAfter(now);
  }

  /** The public parts, as RFC 7517 has it. */
  JWKSet published() {
    return new JWKSet(newestFirst.stream().map(each -> (JWK) each.key().toPublicJWK()).toList());
  }
}
