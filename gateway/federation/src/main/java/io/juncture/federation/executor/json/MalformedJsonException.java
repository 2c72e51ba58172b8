package io.juncture.federation.executor.json;

/** Bytes that are not JSON. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String what, int at) {
        super(what + " at byte " + at, null, false, false);
    }
}
