package io.juncture.profiler.identity;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Private keys as the database holds them: in clear, or, once a key password is configured, encrypted by AES-256-GCM under a
 * key derived from it. Keys stored in clear before stay readable.
 */
@Component
class SealedKeys {

  private static final String SEALED = "sealed:";

  private final String password;

  SealedKeys(TokenProperties tokens) {
    this.password = tokens.keyPassword();
  }

  String seal(String key) {
    if (password.isEmpty()) {
      return key;
    }
    String salt = KeyGenerators.string().generateKey();
    return SEALED + salt + ":" + encryptor(salt).encrypt(key);
  }

  String open(String stored) {
    if (!stored.startsWith(SEALED)) {
      return stored;
    }
    if (password.isEmpty()) {
      throw new IllegalStateException("The signing keys are encrypted, but juncture.profiler.tokens.key-password is not set");
    }
    String[] parts = stored.split(":", 3);
    try {
      return encryptor(parts[1]).decrypt(parts[2]);
    } catch (IllegalStateException wrong) {
      throw new IllegalStateException("The signing keys do not open with juncture.profiler.tokens.key-password", wrong);
    }
  }

  private TextEncryptor encryptor(String salt) {
    return Encryptors.delux(password, salt);
  }
}
