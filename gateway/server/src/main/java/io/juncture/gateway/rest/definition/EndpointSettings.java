package io.juncture.gateway.rest.definition;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * The arguments of {@code @rest}; an empty value means that the dialect decides.
 *
 * @param method       the HTTP method
 * @param path         the path with its variables in braces
 * @param summary      what it does
 * @param status       the status of a success
 * @param rateLimit    the dialect's rate limit class
 * @param flag         the dialect's flag
 * @param access       who is let through
 * @param apiKey       the dialect's API key that may be sent instead of a token
 * @param cacheControl the header of a success
 * @param formats      representations, the default first
 * @param naming       how fields without an alias are named
 * @param body         how requests write their body
 */
public record EndpointSettings(HttpMethod method, String path, String summary, int status, String rateLimit,
        Optional<String> flag, Optional<Access> access, Optional<String> apiKey, Optional<String> cacheControl,
        List<Format> formats, Optional<Naming> naming, BodyFormat body) {

    public EndpointSettings {
        formats = List.copyOf(formats);
    }

    /** Whether a success has no body: its status, 204, says so. */
    public boolean isWithoutContent() {
        return status == HttpStatus.NO_CONTENT.value();
    }

    /** Whether requests carry a body that fills the variables of which nothing else is said. */
    public boolean hasBody() {
        return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
    }

    /** Whether requests may carry a body that fills those of which it is said; RFC 9110, section 9.3.5, leaves it to the server. */
    public boolean mayHaveBody() {
        return hasBody() || method == HttpMethod.DELETE;
    }
}
