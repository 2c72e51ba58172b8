package io.juncture.profiler.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * Another password.
 *
 * @param currentPassword the password that is good now, in clear
 * @param newPassword the password to be, in clear
 */
record ChangePasswordInput(
    @NotEmpty @Size(max = 1024) String currentPassword, @NotEmpty @Size(max = 1024) String newPassword) {

  @Override
  public String toString() {
    return "ChangePasswordInput[]";
  }
}
