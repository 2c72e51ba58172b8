package io.juncture.profiler.partner;

import io.juncture.profiler.identity.Allowance;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
 */
@Validated
@ConfigurationProperties("juncture.profiler.partners")
record PartnerProperties(
    @Min(2) @DefaultValue("20") int freeAttempts,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("1s") Duration firstWait,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration longestWait) {

  Allowance allowance() {
    return new Allowance("partner", freeAttempts, firstWait, longestWait);
  }
}
