package io.juncture.gateway.supergraph;

/** There is no supergraph to serve; the message is written for the person who configures the gateway. */
public final class UnusableSupergraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong
     * @param action      what to do about it
     */
    public UnusableSupergraphException(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
