package io.juncture.profiler.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the database keeps of secrets that cannot be guessed. */
public final class Digests {

  private Digests() {}

  /** The SHA-256 digest. */
  public static byte[] sha256(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
