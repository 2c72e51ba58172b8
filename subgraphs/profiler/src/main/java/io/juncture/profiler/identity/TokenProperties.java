package io.juncture.profiler.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are issued.
 *
 * @param lifetime how long an access token is good
 * @param partnerLifetime how long an access token of a partner is good
 * @param refreshLifetime how long after a login refresh tokens are good, however often they were replaced
 * @param loginsPerPerson how many logins of one person may be prolonged; further ones end the one unused for longest
 * @param keyPeriod after how long the next key signs
 * @param keyPassword encrypts the private keys in the database; empty keeps them there in clear
 */
@Validated
@ConfigurationProperties("juncture.profiler.tokens")
record TokenProperties(
    @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24) @DefaultValue("15m") Duration lifetime,
    @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24) @DefaultValue("1h") Duration partnerLifetime,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("30d") Duration refreshLifetime,
    @Positive @DefaultValue("50") int loginsPerPerson,
    @NotNull @DurationMin(hours = 1) @DefaultValue("30d") Duration keyPeriod,
    @DefaultValue("") String keyPassword) {

  /** How long any access token is good at most. */
  Duration longestLifetime() {
    return lifetime.compareTo(partnerLifetime) < 0 ? partnerLifetime : lifetime;
  }

  @Override
  public String toString() {
    return "TokenProperties[lifetime=" + lifetime + ", partnerLifetime=" + partnerLifetime + ", refreshLifetime=" + refreshLifetime + ", keyPeriod=" + keyPeriod + "]";
  }
}
