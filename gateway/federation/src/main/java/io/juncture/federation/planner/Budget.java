package io.juncture.federation.planner;

/** Counts planning steps, so that no operation can occupy the planner for long. */
final class Budget {

    private final int limit;
    private int used;

    Budget(int limit) {
        this.limit = limit;
    }

    void spend() {
        if (++used > limit) {
            throw new PlanningException("The operation is too complex: planning it takes more than " + limit
                    + " steps (limit planning-steps)", "OPERATION_TOO_COMPLEX");
        }
    }
}
