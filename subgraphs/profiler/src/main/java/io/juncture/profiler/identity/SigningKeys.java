package io.juncture.profiler.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;

/**
 * The keys that are good now.
 *
 * @param newestFirst never empty; the first signs, all are published
 */
record SigningKeys(List<RSAKey> newestFirst) {

  SigningKeys {
    newestFirst = List.copyOf(newestFirst);
  }

  RSAKey signer() {
    return newestFirst.getFirst();
  }

  /** The public parts, as RFC 7517 has it. */
  JWKSet published() {
    return new JWKSet(newestFirst.stream().map(key -> (JWK) key.toPublicJWK()).toList());
  }
}
