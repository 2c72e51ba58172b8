package io.juncture.gateway.request;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;

/** Requests that read what is at a path: GET, and HEAD, which must be answered like it (RFC 9110, section 9.3.2). */
public final class Reading {

    private Reading() {
    }

    /** @param pattern as {@link RequestPredicates#path(String)} takes it */
    public static RequestPredicate path(String pattern) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(pattern));
    }
}
