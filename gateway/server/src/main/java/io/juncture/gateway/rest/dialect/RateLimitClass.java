package io.juncture.gateway.rest.dialect;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a client may call.
 *
 * @param limit  requests in one window
 * @param window how long a window is; it begins with a client's first request
 * @param per    what makes a client
 */
public record RateLimitClass(int limit, Duration window, Per per) {

    public RateLimitClass {
        if (limit < 1) {
            throw new IllegalArgumentException("a rate limit's limit must be positive");
        }
        if (Objects.requireNonNull(window, "a rate limit's window is missing").toSeconds() < 1) {
            throw new IllegalArgumentException("a rate limit's window must be a second or more");
        }
        per = Objects.requireNonNullElse(per, Per.IP);
    }

    /** What makes a client. */
    public enum Per {
        /** The address the request came from. */
        IP,
        /** The token's subject; the address when there is no token. */
        SUBJECT
    }
}
