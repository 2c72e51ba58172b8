package io.juncture.gateway.rest.response;

/** A field with {@code @notFound} is {@code null}: what the client asked for does not exist. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what the client reads; empty when the dialect decides */
    public Absent(String message) {
        super(message, null, false, false);
    }
}
