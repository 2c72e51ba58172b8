package io.juncture.profiler.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How access tokens are issued.
 *
 * @param lifetime how long an access token is good
 * @param keyPassword encrypts the private keys in the database; empty keeps them there in clear
 */
@Validated
@ConfigurationProperties("juncture.profiler.tokens")
record TokenProperties(
    @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24) @DefaultValue("15m") Duration lifetime,
    @DefaultValue("") String keyPassword) {

  @Override
  public String toString() {
    return "TokenProperties[lifetime=" + lifetime + "]";
  }
}
