package io.juncture.gateway.operations;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask the gateway about itself.
 *
 * @param role         the role a caller's token must carry
 * @param apiKey       a secret that opens it without a token; empty lets nobody in that way
 * @param apiKeyHeader the header the secret is sent in; it must be one that {@code juncture.request.propagate-headers} names, or
 *                     an API key of a REST dialect
 */
@Validated
@ConfigurationProperties("juncture.operator")
public record OperatorProperties(@DefaultValue("admin") @NotBlank String role, @DefaultValue("") String apiKey,
        @DefaultValue("x-operator-key") @NotBlank String apiKeyHeader) {

    @Override
    public String toString() {
        return "OperatorProperties[role=" + role + ", apiKeyHeader=" + apiKeyHeader + "]";
    }
}
