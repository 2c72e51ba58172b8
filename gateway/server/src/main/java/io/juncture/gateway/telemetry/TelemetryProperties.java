package io.juncture.gateway.telemetry;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What operators see.
 *
 * @param maxOperationNames how many different operation names metrics tell apart; all further ones are {@code other}
 */
@Validated
@ConfigurationProperties("juncture.telemetry")
public record TelemetryProperties(@DefaultValue("200") @Min(0) int maxOperationNames) {
}
