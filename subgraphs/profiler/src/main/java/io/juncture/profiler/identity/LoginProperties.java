package io.juncture.profiler.identity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are guarded.
 *
 * @param parallelHashes how many passwords are checked at a time; each check takes a core and 19 MiB
 * @param waitingHashes how many more may wait for each of them before logins are refused
 * @param freeAttempts how many failures in a row a client has with an e-mail address before it must wait
 * @param firstWait how long it must wait then; the wait doubles with every further failure
 * @param longestWait the longest it must wait
 * @param failuresPerClient how many failures one client has with all e-mail addresses together in a period
 * @param failuresPerAddress how many failures all clients together have with one e-mail address in a period, those excepted from where
 *     the owner logged in within 30 days
 * @param period of these failures; when it is over, they are forgotten
 */
@Validated
@ConfigurationProperties("juncture.profiler.login")
record LoginProperties(
    @Positive @DefaultValue("2") int parallelHashes,
    @Positive @DefaultValue("100") int waitingHashes,
    @Min(2) @DefaultValue("10") int freeAttempts,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("1s") Duration firstWait,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration longestWait,
    @Positive @DefaultValue("200") int failuresPerClient,
    @Positive @DefaultValue("100") int failuresPerAddress,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration period) {

  Allowance allowance() {
    return new Allowance("login", freeAttempts, firstWait, longestWait);
  }

  Budget clientBudget() {
    return new Budget("login-client", failuresPerClient, period);
  }

  Budget addressBudget() {
    return new Budget("login-address", failuresPerAddress, period);
  }
}
