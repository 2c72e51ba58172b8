package io.juncture.profiler.partner;

import io.juncture.profiler.identity.Allowance;
import io.juncture.profiler.identity.Budget;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the secrets of partners are guarded.
 *
 * @param freeAttempts how many failures in a row a key has from one address before it must wait
 * @param firstWait how long it must wait then; the wait doubles with every further failure
 * @param longestWait the longest it must wait
 * @param failuresPerClient how many failures one client has with all keys together in a period
 * @param period of these failures; when it is over, they are forgotten
 */
@Validated
@ConfigurationProperties("juncture.profiler.partners")
record PartnerProperties(
    @Min(2) @DefaultValue("20") int freeAttempts,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("1s") Duration firstWait,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration longestWait,
    @Positive @DefaultValue("200") int failuresPerClient,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration period) {

  Allowance allowance() {
    return new Allowance("partner", freeAttempts, firstWait, longestWait);
  }

  Budget clientBudget() {
    return new Budget("partner-client", failuresPerClient, period);
  }
}
