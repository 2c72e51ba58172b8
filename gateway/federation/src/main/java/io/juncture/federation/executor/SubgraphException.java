package io.juncture.federation.executor;

/** A subgraph gave no GraphQL response. The message is shown to clients and names no host. */
public final class SubgraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code    the error's {@code extensions.code}, for example {@code SUBGRAPH_TIMEOUT}
     * @param message what the client reads
     * @param cause   what happened, for the log
     */
    public SubgraphException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public SubgraphException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
