package io.juncture.gateway.rest.dialect;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The status of every code this gateway and its subgraphs give, and what clients read when nothing better is known. */
public final class ErrorDefaults {

    private static final Map<String, HttpStatus> STATUSES = Map.ofEntries(
            Map.entry("UNAUTHENTICATED", HttpStatus.UNAUTHORIZED),
            Map.entry("INVALID_CREDENTIALS", HttpStatus.UNAUTHORIZED),
            Map.entry("CSRF_PREVENTED", HttpStatus.FORBIDDEN),
            Map.entry("FORBIDDEN", HttpStatus.FORBIDDEN),
            Map.entry("NOT_FOUND", HttpStatus.NOT_FOUND),
            Map.entry("CONFLICT", HttpStatus.CONFLICT),
            Map.entry("INVALID_INPUT", HttpStatus.BAD_REQUEST),
            Map.entry("MALFORMED_BODY", HttpStatus.BAD_REQUEST),
            Map.entry("METHOD_NOT_ALLOWED", HttpStatus.METHOD_NOT_ALLOWED),
            Map.entry("REQUEST_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            Map.entry("RATE_LIMITED", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("SUBGRAPH_UNAVAILABLE", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("SUBGRAPH_TIMEOUT", HttpStatus.GATEWAY_TIMEOUT),
            Map.entry("INTERNAL_ERROR", HttpStatus.INTERNAL_SERVER_ERROR));

    private ErrorDefaults() {
    }

    /** The status of a code; 500 for one that is not known. */
    public static HttpStatus status(String code) {
        return STATUSES.getOrDefault(code, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Whether the code is one of those that have a status of their own. */
    static boolean isKnown(String code) {
        return STATUSES.containsKey(code);
    }

    /** What clients read when the server is at fault: nothing about why. */
    public static String serverFault(int status) {
        return switch (status) {
            case 503 -> "The service is not available. Please try again later.";
            case 504 -> "The service took too long to answer. Please try again later.";
            default -> "An unexpected error occurred. Please try again later.";
        };
    }
}
