package io.juncture.profiler.partner;

/**
 * A new key with its secret, which nobody can ask for a second time.
 *
 * @param key the key
 * @param secret the secret in clear
 */
record IssuedPartnerKey(PartnerKey key, String secret) {

  @Override
  public String toString() {
    return "IssuedPartnerKey[" + key.id() + "]";
  }
}
