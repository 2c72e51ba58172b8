package io.juncture.federation.planner.plan;

/** An operation that cannot be planned; the message is shown to clients. */
public final class PlanningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public PlanningException(String message) {
        this(message, "OPERATION_NOT_PLANNABLE");
    }

    public PlanningException(String message, String code) {
        super(message);
        this.code = code;
    }

    /** As in {@code extensions.code}. */
    public String code() {
        return code;
    }
}
