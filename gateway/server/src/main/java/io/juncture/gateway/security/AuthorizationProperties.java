package io.juncture.gateway.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What tokens grant where the supergraph asks for {@code @requiresScopes} or {@code @policy}. Scopes are those of the claims
 * {@code scope} and {@code scp}.
 *
 * @param policyClaims claims whose values are names of policies that grant the caller access, for example the roles
 */
@Validated
@ConfigurationProperties("juncture.authorization")
public record AuthorizationProperties(@DefaultValue List<@NotBlank String> policyClaims) {
}
