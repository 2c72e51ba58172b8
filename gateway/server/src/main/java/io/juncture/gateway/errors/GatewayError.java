package io.juncture.gateway.errors;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An error of the gateway itself, as opposed to one in a GraphQL response.
 *
 * @param status  the HTTP status
 * @param code    as in {@code extensions.code}
 * @param message one sentence for the client
 * @param headers further response headers, for example {@code Allow}
 * @param window  how long the window is in which there were too many requests
 */
public record GatewayError(HttpStatus status, String code, String message, Map<String, String> headers,
        Optional<Duration> window) {

    public GatewayError {
        headers = Map.copyOf(headers);
    }

    /** When the client should come back, where the headers say so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(headers.get(HttpHeaders.RETRY_AFTER)).filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong).map(Duration::ofSeconds);
    }

    public GatewayError(HttpStatus status, String code, String message) {
        this(status, code, message, Map.of());
    }

    public GatewayError(HttpStatus status, String code, String message, Map<String, String> headers) {
        this(status, code, message, headers, Optional.empty());
    }
}
