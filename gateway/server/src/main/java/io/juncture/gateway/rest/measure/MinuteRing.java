package io.juncture.gateway.rest.measure;

/** Counters of the last minutes, one slot to a minute; what is older is overwritten. */
final class MinuteRing {

    private final long[] minutes;
    private final int[] requests;
    private final int[] failures;
    private final int[] hits;
    private final int[] misses;
    private final long[] micros;

    MinuteRing(int length) {
        minutes = new long[length];
        requests = new int[length];
        failures = new int[length];
        hits = new int[length];
        misses = new int[length];
        micros = new long[length];
    }

    synchronized void add(long minute, long durationMicros, boolean failed, boolean hit, boolean miss) {
        int slot = (int) (minute % minutes.length);
        if (minutes[slot] != minute) {
            minutes[slot] = minute;
            requests[slot] = 0;
            failures[slot] = 0;
            hits[slot] = 0;
            misses[slot] = 0;
            micros[slot] = 0;
        }
        requests[slot]++;
        micros[slot] += durationMicros;
        failures[slot] += failed ? 1 : 0;
        hits[slot] += hit ? 1 : 0;
        misses[slot] += miss ? 1 : 0;
    }

    /** The sums from one minute to another, both included. */
    synchronized Sums sum(long from, long to) {
        Sums sums = Sums.NONE;
        for (int slot = 0; slot < minutes.length; slot++) {
            if (minutes[slot] >= from && minutes[slot] <= to) {
                sums = sums.plus(requests[slot], micros[slot], failures[slot], hits[slot], misses[slot]);
            }
        }
        return sums;
    }

    /** Sums over minutes. */
    record Sums(long requests, long micros, long failures, long hits, long misses) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        Sums plus(long moreRequests, long moreMicros, long moreFailures, long moreHits, long moreMisses) {
            return new Sums(requests + moreRequests, micros + moreMicros, failures + moreFailures, hits + moreHits,
                    misses + moreMisses);
        }
    }
}
