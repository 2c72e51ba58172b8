package io.juncture.subgraph.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the {@code iss} every token must carry
 * @param jwkSetUri where the issuer publishes its public keys
 * @param keyCacheTime how long fetched keys are trusted before they are fetched again
 * @param clockSkew how far clocks may be apart when {@code exp} and {@code nbf} are checked; no less than at the gateway, or tokens that it lets pass
 *     would be refused here otherwise
 */
@Validated
@ConfigurationProperties("juncture.identity")
public record IdentityProperties(
    @NotBlank @DefaultValue("http://127.0.0.1:8080") String issuer,
    @NotNull @DefaultValue("http://127.0.0.1:8081/.well-known/jwks.json") URI jwkSetUri,
    @NotNull @DefaultValue("5m") Duration keyCacheTime,
    @NotNull @DefaultValue("30s") Duration clockSkew) {}
