package io.juncture.goals.simulation;

/** Looks at all paths after a month. */
interface PathObserver {

    /** Looks at nothing. */
    PathObserver NONE = (_, _) -> { };

    /**
     * Called for today (month 0) and after every month, in order.
     *
     * @param month  months from now
     * @param wealth of every path; path {@code i} and path {@code i + length / 2} are an antithetic pair. Not to be changed or kept
     */
    void after(int month, double[] wealth);
}
