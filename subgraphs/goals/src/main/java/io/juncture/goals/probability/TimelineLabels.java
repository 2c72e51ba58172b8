package io.juncture.goals.probability;

import io.juncture.goals.simulation.Resolution;
import io.juncture.goals.simulation.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Names the points of a timeline as charts do. */
public final class TimelineLabels {

    /** Up to here calendar years are too coarse to tell points apart. */
    private static final int LONGEST_IN_MONTHS = 24;

    private TimelineLabels() {
    }

    /**
     * The median amounts by label, in order of time: calendar years ({@code 2028}), or months ({@code 2028-03}) at the finest
     * resolution and where all points lie within two years. Where two points would have the same label the later one counts.
     *
     * @param start the day of the first point
     * @param end   the day of the last point, if there are others: the target date, which whole months from the start fall short of
     */
    public static SequencedMap<String, Double> label(Timeline timeline, Resolution resolution, LocalDate start, LocalDate end) {
        Timeline shown = timeline.at(resolution);
        int last = shown.points().getLast().month();
        boolean months = resolution == Resolution.HIGH || last <= LONGEST_IN_MONTHS;
        SequencedMap<String, Double> labelled = new LinkedHashMap<>();
        for (Timeline.Point point : shown.points()) {
            LocalDate date = point.month() > 0 && point.month() == last ? end : start.plusMonths(point.month());
            labelled.put(months ? YearMonth.from(date).toString() : String.valueOf(date.getYear()), point.median());
        }
        return labelled;
    }
}
