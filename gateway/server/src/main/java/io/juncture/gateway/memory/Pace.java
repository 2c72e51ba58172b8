package io.juncture.gateway.memory;

/**
 * When old objects are collected next. Collections may take the more of the time the more there may be to free: a five-hundredth of
 * it when old objects have grown by a quarter of what lived after the last collection, four times as much when they have grown by
 * two quarters, and so on with the square, but at most a twentieth, however fast they grow. Growth by little is ordinary: answers that
 * are under way during a collection become old by it.
 *
 * @param lived bytes that the last collection left
 * @param took  how long it took, nanoseconds
 * @param ended when it ended, nanoseconds as {@link System#nanoTime()} counts them
 */
record Pace(long lived, long took, long ended) {

    /** Collecting so little is not worth a pause. */
    static final long LEAST = 24L << 20;

    private static final double SHARE_AT_A_QUARTER = 0.002;
    private static final double LARGEST_SHARE = 0.05;

    /** Before the first collection. */
    static Pace initial(long now) {
        return new Pace(0, 0, now);
    }

    /** Whether it is worth its pause now. */
    boolean isDue(long used, long now) {
        return used > LEAST && used > lived && (now - ended) * share(used - lived) >= took;
    }

    private double share(long grown) {
        var quarters = 4.0 * grown / Math.max(lived, LEAST);
        return Math.min(LARGEST_SHARE, SHARE_AT_A_QUARTER * quarters * quarters);
    }
}
