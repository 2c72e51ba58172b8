package io.juncture.goals.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.simulation.Resolution;
import io.juncture.goals.simulation.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineLabelsTest {

    private static final LocalDate START = LocalDate.parse("2030-11-20");

    private static List<String> labels(int months, Resolution resolution) {
        var points = Stream.concat(
                        IntStream.rangeClosed(0, months / 3).map(quarter -> quarter * 3).boxed(),
                        months % 3 == 0 ? Stream.empty() : Stream.of(months))
                .map(month -> new Timeline.Point(month, month))
                .toList();
        return List.copyOf(TimelineLabels.label(new Timeline(points), resolution, START, START.plusMonths(months)).sequencedKeySet());
    }

    @Test
    void yearsForLongTimes() {
        assertThat(labels(50, Resolution.MEDIUM)).containsExactly("2030", "2031", "2032", "2033", "2034", "2035");
        assertThat(labels(48, Resolution.LOW)).containsExactly("2030", "2032", "2034");
    }

    @Test
    void monthsForShortTimesAndFineResolution() {
        assertThat(labels(14, Resolution.MEDIUM)).containsExactly("2030-11", "2031-11", "2032-01");
        assertThat(labels(7, Resolution.HIGH)).containsExactly("2030-11", "2031-02", "2031-05", "2031-06");
        assertThat(labels(36, Resolution.HIGH)).hasSize(13).endsWith("2033-11");
    }

    @Test
    void theLaterOfTwoPointsOfAYearCounts() {
        var timeline = new Timeline(List.of(new Timeline.Point(0, 1), new Timeline.Point(12, 2), new Timeline.Point(24, 3),
                new Timeline.Point(25, 4)));
        assertThat(TimelineLabels.label(timeline, Resolution.MEDIUM, START, LocalDate.parse("2032-12-20")))
                .containsExactly(Map.entry("2030", 1.0), Map.entry("2031", 2.0),
                        Map.entry("2032", 4.0));
    }
}
