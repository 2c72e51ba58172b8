package io.juncture.profiler.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * Another password for somebody who forgot the old one.
 *
 * @param token from the mail
 * @param newPassword the password to be, in clear
 */
record ResetPasswordInput(@NotEmpty @Size(max = 1024) String token, @NotEmpty @Size(max = 1024) String newPassword) {

  @Override
  public String toString() {
    return "ResetPasswordInput[]";
  }
}
