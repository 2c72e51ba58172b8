package io.juncture.gateway.graphql;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Protection against requests forged by other sites.
 *
 * @param enabled whether queries by GET need a header that browsers only send after a preflight
 * @param headers the headers of which one must be there
 */
@Validated
@ConfigurationProperties("juncture.csrf")
public record CsrfProperties(@DefaultValue("true") boolean enabled,
        @DefaultValue({"x-juncture-csrf", "apollo-require-preflight", "x-apollo-operation-name"})
        @NotEmpty List<String> headers) {
}
