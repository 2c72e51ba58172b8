package io.juncture.gateway.rest.request;

/** Where a value comes from when the request has none; the directives' {@code RestFallback}. */
public enum Fallback {
    /** The caller's id, the subject of the token. */
    SUBJECT,
    /** The refresh token of the browser's session; the request is refused when it has not the session's CSRF token. */
    REFRESH_TOKEN
}
