package io.juncture.profiler.erasure;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proof that it is the person who wants to be erased.
 *
 * @param password in clear; left out where the account has none
 */
record DeleteAccountInput(@Nullable @Size(max = 1024) String password) {

  Optional<String> givenPassword() {
    return Optional.ofNullable(password);
  }

  @Override
  public String toString() {
    return "DeleteAccountInput[]";
  }
}
