package io.juncture.profiler.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who administers a platform that nobody administers yet.
 *
 * @param email the address to log in with; empty, as is the password, for nobody
 * @param password in clear; worth nothing any more once it has been changed
 */
@Validated
@ConfigurationProperties("juncture.profiler.first-administrator")
record FirstAdministratorProperties(@DefaultValue("") @Email @Size(max = 254) String email, @DefaultValue("") String password) {

  private static final int LONGEST_PASSWORD = 1024;

  FirstAdministratorProperties {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  @AssertTrue(message = "must have an email and a password of at most 1024 characters, or neither")
  boolean isComplete() {
    return email.isEmpty() == password.isEmpty() && password.length() <= LONGEST_PASSWORD;
  }

  /** The account to be made once the password has this hash. */
  NewAccount account(String passwordHash) {
    return new NewAccount(email, "", "", Optional.of(passwordHash));
  }

  @Override
  public String toString() {
    return "FirstAdministratorProperties[]";
  }
}
