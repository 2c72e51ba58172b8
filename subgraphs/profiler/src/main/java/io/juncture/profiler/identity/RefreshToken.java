package io.juncture.profiler.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token: which login it prolongs, and the proof. As text it is both, with a dot between them.
 *
 * @param family the login; random, too, and known to nobody who has not seen a token of it
 * @param secret the proof
 */
record RefreshToken(UUID family, SecretToken secret) {

  private static final int UUID_LENGTH = 36;

  /** The first token of a new login. */
  static RefreshToken first() {
    return new RefreshToken(UUID.randomUUID(), SecretToken.random());
  }

  /** The token that replaces this one. */
  RefreshToken next() {
    return new RefreshToken(family, SecretToken.random());
  }

  /** Reads a token; empty for text that cannot be one. */
  static Optional<RefreshToken> of(String text) {
    if (text.length() <= UUID_LENGTH || text.charAt(UUID_LENGTH) != '.') {
      return Optional.empty();
    }
    try {
      UUID family = UUID.fromString(text.substring(0, UUID_LENGTH));
      return SecretToken.of(text.substring(UUID_LENGTH + 1)).map(secret -> new RefreshToken(family, secret));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  /** The text that clients keep. */
  String text() {
    return family + "." + secret.text();
  }

  /** What the database keeps of the secret. */
  byte[] digest() {
    return secret.digest();
  }
}
