package io.juncture.profiler.google;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose ID tokens sign in with Google.
 *
 * @param clientIds the OAuth client ids of the platform's own clients at Google, the audience of the tokens; without any,
 *     sign-in with Google is off
 * @param jwkSetUri where Google publishes the keys that sign the tokens
 * @param keyCacheTime how long fetched keys are used without asking again
 * @param keyFetchInterval the least time between two fetches, also when tokens name unknown keys
 * @param clockSkew how far clocks may be apart when the times of a token are checked
 */
@Validated
@ConfigurationProperties("juncture.profiler.google")
record GoogleProperties(
    @NotNull @DefaultValue List<@NotBlank String> clientIds,
    @NotNull @DefaultValue("https://www.googleapis.com/oauth2/v3/certs") URI jwkSetUri,
    @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("1h") Duration keyCacheTime,
    @NotNull @DurationMin @DurationMax(minutes = 10) @DefaultValue("10s") Duration keyFetchInterval,
    @NotNull @DurationMin @DurationMax(minutes = 5) @DefaultValue("30s") Duration clockSkew) {

  GoogleProperties {
    clientIds = List.copyOf(clientIds);
  }

  boolean isOn() {
    return !clientIds.isEmpty();
  }
}
