package io.juncture.gateway.security;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.validation.annotation.Validated;

/**
 * Whose bearer tokens are understood. Without a JWKS location the gateway understands none: it passes the header on and
 * leaves the decision to the subgraphs.
 *
 * @param jwkSetUri  where the issuer publishes its keys; empty to understand no tokens
 * @param issuer     the {@code iss} a token must carry; empty for any
 * @param audiences  the {@code aud} values of which a token must carry one; empty for any
 * @param algorithms signature algorithms accepted
 * @param rolesClaim the claim that lists the caller's roles
 * @param clockSkew  by how much clocks may differ when expiry is checked
 */
@Validated
@ConfigurationProperties("juncture.identity")
public record IdentityProperties(
        @DefaultValue("") @Pattern(regexp = "|https?://.+", message = "must be an http or https URL")
        String jwkSetUri,
        @DefaultValue("") String issuer,
        @DefaultValue List<String> audiences,
        @DefaultValue({"RS256", "ES256"}) @NotEmpty List<SignatureAlgorithm> algorithms,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("30s") Duration clockSkew) {

    /** Whether tokens can be checked. */
    public boolean understandsTokens() {
        return !jwkSetUri.isBlank();
    }

    Optional<String> requiredIssuer() {
        return issuer.isBlank() ? Optional.empty() : Optional.of(issuer);
    }
}
