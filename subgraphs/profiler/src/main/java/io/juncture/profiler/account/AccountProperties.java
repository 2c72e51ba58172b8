package io.juncture.profiler.account;

import io.juncture.profiler.identity.Allowance;
import io.juncture.profiler.identity.Budget;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What accounts need.
 *
 * @param passwordLength the least characters of a password
 * @param passwordScore the least strength of a password as zxcvbn judges it, from 0 to 4. 2 takes a million guesses, which is enough
 *     where guesses are throttled as here; 3, a hundred million, is what zxcvbn's authors call moderate
 *     protection where slow hashes, as ours, have been stolen
 * @param registrationsPerClient how many accounts one client may make or try to make in an hour: who registers is told whether an
 *     address has an account, and nobody may ask that of many
 * @param resetsPerClient how many mails about forgotten passwords one client may ask for in an hour
 * @param resetLifetime how long the token of a mail about a forgotten password is good
 * @param resetUrl the page where people set a new password, with {@code {token}} in it; without one the mail has only the token
 */
@Validated
@ConfigurationProperties("juncture.profiler.accounts")
record AccountProperties(
    @Min(1) @Max(64) @DefaultValue("8") int passwordLength,
    @Min(0) @Max(4) @DefaultValue("3") int passwordScore,
    @Positive @DefaultValue("60") int registrationsPerClient,
    @Positive @DefaultValue("60") int resetsPerClient,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1h") Duration resetLifetime,
    @DefaultValue("") @Pattern(regexp = "|https?://.*\\{token}.*", message = "must be a URL with {token} in it") String resetUrl) {

  Budget registrationBudget() {
    return new Budget("register", registrationsPerClient, Duration.ofHours(1));
  }

  Budget resetBudget() {
    return new Budget("password-reset-client", resetsPerClient, Duration.ofHours(1));
  }

  /** How often a mail about a forgotten password may be asked for. */
  Allowance resetAllowance() {
    return new Allowance("password-reset", 3, Duration.ofMinutes(5), Duration.ofHours(2));
  }
}
