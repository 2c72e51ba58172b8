package io.juncture.federation.supergraph;

/** A supergraph document that cannot be used; the message says what is wrong with it. */
public final class SupergraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** It does not follow the join specification. */
    public SupergraphException(String message) {
        this("INVALID_FEDERATION_SUPERGRAPH", message);
    }

    /** It does not follow the join specification. */
    public SupergraphException(String message, Throwable cause) {
        this("INVALID_FEDERATION_SUPERGRAPH", message, cause);
    }

    SupergraphException(String code, String message) {
        super(message);
        this.code = code;
    }

    SupergraphException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** As composition errors are called: {@code INVALID_FEDERATION_SUPERGRAPH} and others. */
    public String code() {
        return code;
    }
}
