package io.juncture.gateway.request;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** That a request carries a session's cookie and no credentials of its own. */
public enum Session {
    /** With the CSRF token in its header. */
    PROVEN,
    /** Without: it may read, and change nothing. */
    UNPROVEN;

    /** Where exchanges and request contexts carry it. */
    public static final String ATTRIBUTE = "juncture.session";

    /** The session of an exchange; empty when it has none, or credentials of its own. */
    public static Optional<Session> of(ServerWebExchange exchange) {
        return of(exchange.getAttributes());
    }

    /** The same, of the attributes of an exchange or a request context. */
    public static Optional<Session> of(Map<String, Object> attributes) {
        return Optional.ofNullable((Session) attributes.get(ATTRIBUTE));
    }
}
