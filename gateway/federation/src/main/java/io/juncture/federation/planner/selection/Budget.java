package io.juncture.federation.planner.selection;

import io.juncture.federation.planner.plan.PlanningException;

/** Counts planning steps, so that no operation can occupy the planner for long. */
public final class Budget {

    private final int limit;
    private int used;

    public Budget(int limit) {
        this.limit = limit;
    }

    public void spend() {
        if (++used > limit) {
            throw new PlanningException("The operation is too complex: planning it takes more than " + limit
                    + " steps (limit planning-steps)", "OPERATION_TOO_COMPLEX");
        }
    }
}
