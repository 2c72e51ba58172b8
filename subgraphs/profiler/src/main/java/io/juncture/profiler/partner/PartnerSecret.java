package io.juncture.profiler.partner;

import io.juncture.profiler.identity.Digests;
import io.juncture.profiler.identity.SecretToken;
import java.nio.charset.StandardCharsets;

/**
 * The secret of an API key.
 *
 * @param text as partners send it
 */
public record PartnerSecret(String text) {

  private static final String PREFIX = "sh_";

  /** A new secret with 256 random bits. */
  static PartnerSecret random() {
    return new PartnerSecret(PREFIX + SecretToken.random().text());
  }

  /** The SHA-256 digest. It needs no salt and no slow function: issued secrets cannot be guessed. */
  public byte[] digest() {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "PartnerSecret[]";
  }
}
