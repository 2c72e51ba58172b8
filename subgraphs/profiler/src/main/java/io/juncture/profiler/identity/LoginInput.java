package io.juncture.profiler.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * An e-mail address and a password.
 *
 * @param email the account's address; upper and lower case are the same
 * @param password the password in clear
 */
record LoginInput(@NotBlank @Size(max = 254) String email, @NotEmpty @Size(max = 1024) String password) {

  String normalEmail() {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "LoginInput[]";
  }
}
