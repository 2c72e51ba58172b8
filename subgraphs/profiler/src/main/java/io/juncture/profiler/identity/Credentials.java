package io.juncture.profiler.identity;

import java.util.Optional;

/**
 * What a person logs in with.
 *
 * @param personId the canonical id
 * @param email in lower case
 * @param passwordHash as {@link PasswordHashes} makes it; with its salt it is another one for every password that was ever set;
 *     empty for an account without a password
 */
public record Credentials(String personId, String email, Optional<String> passwordHash) {

  @Override
  public String toString() {
    return "Credentials[personId=" + personId + "]";
  }
}
