package io.juncture.profiler.account;

import io.juncture.profiler.identity.Allowance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What accounts need.
 *
 * @param passwordLength the least characters of a password
 * @param passwordScore the least strength of a password as zxcvbn judges it, from 0 to 4; 2 takes a million guesses, 3 a
 *     hundred million
 * @param resetLifetime how long the token of a mail about a forgotten password is good
 * @param resetUrl the page where people set a new password, with {@code {token}} in it; without one the mail has only the token
 */
@Validated
@ConfigurationProperties("juncture.profiler.accounts")
record AccountProperties(
    @Min(1) @Max(64) @DefaultValue("8") int passwordLength,
    @Min(0) @Max(4) @DefaultValue("2") int passwordScore,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1h") Duration resetLifetime,
    @DefaultValue("") @Pattern(regexp = "|https?://.*\\{token}.*", message = "must be a URL with {token} in it") String resetUrl) {

  /** How often a mail about a forgotten password may be asked for. */
  Allowance resetAllowance() {
    return new Allowance("password-reset", 3, Duration.ofMinutes(5), Duration.ofHours(2));
  }
}
