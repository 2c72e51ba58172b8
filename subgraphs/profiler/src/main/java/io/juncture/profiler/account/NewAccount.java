package io.juncture.profiler.account;

import java.util.Optional;

/**
 * An account to be made.
 *
 * @param email in lower case
 * @param firstName given name; where no name is given, the part of the address before the {@code @} stands for it
 * @param lastName family name; empty for none
 * @param passwordHash empty for an account without a password
 */
public record NewAccount(String email, String firstName, String lastName, Optional<String> passwordHash) {

  public NewAccount {
    firstName = firstName.isEmpty() && lastName.isEmpty() ? email.substring(0, email.indexOf('@')) : firstName;
  }

  @Override
  public String toString() {
    return "NewAccount[]";
  }
}
