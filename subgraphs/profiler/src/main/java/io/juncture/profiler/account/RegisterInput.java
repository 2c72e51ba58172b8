package io.juncture.profiler.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param email upper and lower case are the same
 * @param password in clear
 * @param passwordConfirm the password once more, where the client asks twice
 * @param firstName given name
 * @param lastName family name
 * @param username what the person wants to be called
 */
record RegisterInput(
    @NotBlank @Email @Size(max = 254) String email,
    @NotEmpty @Size(max = 1024) String password,
    @Nullable String passwordConfirm,
    @Nullable @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE, message = Texts.NOT_ONE_LINE) String firstName,
    @Nullable @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE, message = Texts.NOT_ONE_LINE) String lastName,
    @Nullable @Pattern(regexp = Texts.USERNAME, message = Texts.NO_USERNAME) String username) {

  RegisterInput {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  @AssertTrue(message = "is not the same as the password")
  boolean isPasswordConfirm() {
    return passwordConfirm == null || passwordConfirm.equals(password);
  }

  /** The account to be made. */
  NewAccount account(String passwordHash) {
    return new NewAccount(email, optional(firstName).orElse(""), optional(lastName).orElse(""), Optional.of(passwordHash));
  }

  Optional<String> wantedUsername() {
    return optional(username);
  }

  /** What somebody who knows the person would try as a password. */
  List<String> personal() {
    String first = optional(firstName).orElse("");
    String last = optional(lastName).orElse("");
    return List.of(email, first, last, first + " " + last, wantedUsername().orElse(""));
  }

  private static Optional<String> optional(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }

  @Override
  public String toString() {
    return "RegisterInput[]";
  }
}
