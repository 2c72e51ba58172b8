package io.juncture.gateway.rest.request;

import java.util.List;

/** A request whose values cannot be read. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidRequest(List<Violation> violations) {
        super("Invalid parameters", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
