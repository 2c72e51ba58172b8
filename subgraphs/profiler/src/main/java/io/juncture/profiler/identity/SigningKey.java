package io.juncture.profiler.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * A key that signs access tokens.
 *
 * @param key with its private part
 * @param signsFrom when it takes over from the key before it
 */
record SigningKey(RSAKey key, Instant signsFrom) {

  String id() {
    return key.getKeyID();
  }
}
