package io.juncture.profiler.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A secret that is sent once and stored as a digest.
 *
 * @param bytes 256 random bits
 */
public record SecretToken(byte[] bytes) {

  private static final int LENGTH = 32;
  private static final int TEXT_LENGTH = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static SecretToken random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new SecretToken(bytes);
  }

  /** Reads a token; empty for text that cannot be one. */
  public static Optional<SecretToken> of(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SecretToken(Base64.getUrlDecoder().decode(text)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** base64url. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The SHA-256 digest. It needs no salt and no slow function: the secret cannot be guessed. */
  public byte[] digest() {
    return Digests.sha256(bytes);
  }

  @Override
  public String toString() {
    return "SecretToken[]";
  }
}
