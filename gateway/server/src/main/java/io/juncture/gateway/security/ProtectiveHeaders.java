package io.juncture.gateway.security;

import org.springframework.http.HttpHeaders;

/** The headers that the security filters add to every answer, for answers that do without those filters. */
public final class ProtectiveHeaders {

    private ProtectiveHeaders() {
    }

    /** @param response the headers of an answer over plain HTTP */
    public static void add(HttpHeaders response) {
        response.set("X-Content-Type-Options", "nosniff");
        response.set("X-Frame-Options", "DENY");
        response.set("X-XSS-Protection", "0");
        response.set("Content-Security-Policy", SecurityConfiguration.NOTHING_LOADS);
        response.set("Referrer-Policy", "no-referrer");
    }
}
