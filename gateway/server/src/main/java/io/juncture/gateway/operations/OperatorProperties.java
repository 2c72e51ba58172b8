package io.juncture.gateway.operations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask the gateway about itself.
 *
 * @param role    the role a caller's token must carry
 * @param apiKeys keys that open it without a token
 */
@Validated
@ConfigurationProperties("juncture.operator")
public record OperatorProperties(@DefaultValue("admin") @NotBlank String role, @DefaultValue List<@Valid ApiKey> apiKeys) {

    /**
     * A key.
     *
     * @param header the header it is sent in; it must be one that the gateway propagates
     * @param value  the secret
     */
    public record ApiKey(@NotBlank String header, @NotBlank String value) {

        @Override
        public String toString() {
            return "ApiKey[header=" + header + "]";
        }
    }
}
