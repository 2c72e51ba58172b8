package io.juncture.goals.portfolio;

import java.util.List;
import java.util.stream.IntStream;

/** Calendar years for the axis of a chart. */
final class TimelineYears {

    private static final int MOST = 10;

    private TimelineYears() {
    }

    /**
     * The first year and every n-th after it until the last year is reached or passed, with the smallest n that needs no more
     * than {@value #MOST} labels. Only the first when the last is not later.
     */
    static List<Integer> between(int first, int last) {
        int span = Math.max(0, last - first);
        int step = Math.max(1, Math.ceilDiv(span, MOST - 1));
        return IntStream.rangeClosed(0, Math.ceilDiv(span, step)).mapToObj(index -> first + index * step).toList();
    }
}
