package io.juncture.profiler.identity;

/**
 * What a person logs in with.
 *
 * @param personId the canonical id
 * @param email in lower case
 * @param passwordHash as {@link PasswordHashes} makes it; with its salt it is another one for every password that was ever set
 */
public record Credentials(String personId, String email, String passwordHash) {

  @Override
  public String toString() {
    return "Credentials[personId=" + personId + "]";
  }
}
