package io.juncture.gateway.rest.dialect;

import java.util.Set;

/** The placeholders that templates may use. */
public final class Names {

    /** Starts the name of a field lifted by {@code @meta}. */
    public static final String META = "meta.";

    /** About every answer. */
    public static final Set<String> ANSWER = Set.of("path", "method", "durationMs", "requestId");

    /** Also about a success: {@code data} is the body, {@code meta} an object of all lifted fields. */
    public static final Set<String> SUCCESS = Set.of("data", "meta");

    /**
     * Also about an error: {@code violations} is the list of sentences about parameters, {@code violationText} the same as one
     * text, {@code fields} an object of lists by parameter; {@code retryAfter} is a number of seconds, {@code wait} the same in
     * words, "1 second" or "40 seconds"; {@code limit} is the number of requests that a client may make in a {@code window}, "min",
     * "hour" or "90 seconds"; {@code refusal} says why a request never reached its endpoint, and is there only then.
     */
    public static final Set<String> ERROR =
            Set.of("title", "message", "code", "details", "violations", "violationText", "fields", "retryAfter", "wait", "limit", "window",
                    "refusal");

    private Names() {
    }
}
