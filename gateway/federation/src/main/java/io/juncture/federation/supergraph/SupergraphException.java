package io.juncture.federation.supergraph;

/** A supergraph document that cannot be used; the message says what is wrong with it. */
public final class SupergraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SupergraphException(String message) {
        super(message);
    }

    public SupergraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
