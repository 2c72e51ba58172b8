package io.juncture.profiler.identity;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token: which login it prolongs, and 256 random bits as proof. As text it is base64url of both.
 *
 * @param family the login; random, too, and known to nobody who has not seen a token of it
 * @param secret 32 bytes
 */
record RefreshToken(UUID family, byte[] secret) {

  private static final int SECRET_BYTES = 32;
  private static final int TEXT_LENGTH = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The first token of a new login. */
  static RefreshToken first() {
    return new RefreshToken(UUID.randomUUID(), randomSecret());
  }

  /** The token that replaces this one. */
  RefreshToken next() {
    return new RefreshToken(family, randomSecret());
  }

  /** Reads a token; empty for text that cannot be one. */
  static Optional<RefreshToken> of(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      UUID family = new UUID(bytes.getLong(), bytes.getLong());
      byte[] secret = new byte[SECRET_BYTES];
      bytes.get(secret);
      return Optional.of(new RefreshToken(family, secret));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The text that clients keep. */
  String text() {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2 + SECRET_BYTES)
        .putLong(family.getMostSignificantBits())
        .putLong(family.getLeastSignificantBits())
        .put(secret)
        .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The SHA-256 digest of the secret. It needs no salt and no slow function: the secret cannot be guessed. */
  byte[] digest() {
    return Digests.sha256(secret);
  }

  @Override
  public String toString() {
    return "RefreshToken[]";
  }

  private static byte[] randomSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }
}
