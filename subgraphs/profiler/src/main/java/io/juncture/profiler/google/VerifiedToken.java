package io.juncture.profiler.google;

import java.time.Instant;

/**
 * An ID token that Google has issued for this platform and that is good now.
 *
 * @param account whose token it is
 * @param digest of what is signed; it tells the token from all others, however its signature is written
 * @param expiresAt from when on it is not accepted any more
 */
record VerifiedToken(GoogleAccount account, byte[] digest, Instant expiresAt) {

  @Override
  public String toString() {
    return "VerifiedToken[]";
  }
}
