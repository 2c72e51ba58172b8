package io.juncture.federation.composition.satisfiability;

/** Counts the steps of one check, so that no schema keeps it busy for ever. */
final class Budget {

    /** Thrown when the steps are used up. */
    static final class Exhausted extends RuntimeException {
        Exhausted(long limit) {
            super(limit + " steps are used up", null, false, false);
        }
    }

    private final long limit;
    private long spent;

    Budget(long limit) {
        this.limit = limit;
    }

    /**
     * Whether to hurry: paths had better be followed to their end, where few subgraphs are left and little remains to be asked,
     * than in order of their length, which shows the shortest path to a problem.
     */
    boolean isShort() {
        return spent > limit / 50;
    }

    void spend(long steps) {
        spent += steps;
        if (spent > limit) {
            throw new Exhausted(limit);
        }
    }
}
