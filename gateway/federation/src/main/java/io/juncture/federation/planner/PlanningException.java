package io.juncture.federation.planner;

/** An operation that cannot be planned; the message is shown to clients. */
public final class PlanningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanningException(String message) {
        super(message);
    }
}
