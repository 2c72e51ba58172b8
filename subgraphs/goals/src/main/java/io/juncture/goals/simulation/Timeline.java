package io.juncture.goals.simulation;

import java.util.List;

/**
 * Wealth over time: today, every third month, and the target date.
 *
 * @param points in ascending order of time; the first is today, the last is the target date
 */
public record Timeline(List<Point> points) {

    /**
     * Wealth at one moment.
     *
     * @param month  months from now; after that month's contribution
     * @param median the median of all paths, in money
     */
    public record Point(int month, double median) {
    }

    public Timeline {
        points = List.copyOf(points);
    }

    /** The points of this resolution: today, every {@link Resolution#timelineMonths()} months, and the target date. */
    public Timeline at(Resolution resolution) {
        int last = points.getLast().month();
        return new Timeline(points.stream()
                .filter(point -> point.month() % resolution.timelineMonths() == 0 || point.month() == last)
                .toList());
    }
}
