package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationResultTest {

    private static final int PATHS = 1000;
    private static final SimulationSettings SETTINGS = Goals.settings(PATHS, 9);

    @ParameterizedTest
    @MethodSource("io.juncture.goals.simulation.RandomGoals#goals")
    void itsPartsAgreeWithEachOther(GoalParameters goal) {
        var result = Goals.INR.simulate(goal, SETTINGS);

        assertThat(result.outcomes().percentiles().keySet()).containsExactly(5, 10, 25, 50, 75, 90, 95);
        assertThat(List.copyOf(result.outcomes().percentiles().values())).isSorted();
        assertThat(result.success().convergenceRate()).isBetween(0.5, 1.0);
        assertThat(result.successProbability())
                .isBetween(result.success().confidenceInterval().lower(), result.success().confidenceInterval().upper());

        for (Resolution resolution : Resolution.values()) {
            assertHistogram(result.histogram(resolution), resolution.bins(), result);
        }

        var overTime = result.probabilityOverTime();
        assertThat(overTime.labels()).containsExactly("Start", "25%", "50%", "75%", "End");
        assertThat(overTime.months()).isSorted().hasSize(5).startsWith(0).endsWith(goal.months());
        assertThat(overTime.values()).hasSize(5).allMatch(value -> value >= 0 && value <= 1);
        assertThat(overTime.values().getFirst()).isIn(0.0, 1.0);
        assertThat(overTime.values().getLast()).isEqualTo(result.successProbability());

        var timeline = result.timeline().points();
        assertThat(timeline.getFirst()).isEqualTo(new Timeline.Point(0, goal.currentAmount()));
        assertThat(timeline.getLast()).isEqualTo(new Timeline.Point(goal.months(), result.outcomes().median()));
    }

    private static void assertHistogram(Histogram histogram, int bins, SimulationResult result) {
        assertThat(histogram.counts()).hasSize(bins);
        assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PATHS);
        assertThat(histogram.edges()).hasSize(bins + 1).isSorted().doesNotHaveDuplicates();
        assertThat(histogram.midpoints()).hasSize(bins).isSorted();
        assertThat(histogram.shares().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
        int position = histogram.targetPosition();
        assertThat(position == 0 || histogram.edges().get(position) <= result.targetAmount()).isTrue();
        assertThat(position == bins - 1 || result.targetAmount() < histogram.edges().get(position + 1)).isTrue();
    }

    @Test
    void histogramCountsWhatIsInEachBin() {
        double[] sorted = new double[1000];
        Arrays.setAll(sorted, i -> i);
        var histogram = Histogram.of(sorted, 500, 10);

        assertThat(histogram.counts()).allMatch(count -> count >= 98 && count <= 105);
        assertThat(histogram.targetPosition()).isEqualTo(5);
        assertThat(histogram.edges().getFirst()).isCloseTo(4.995, within(1e-9));
    }

    @Test
    void shortfallIsWhatIsMissingOnTheTargetDate() {
        var statistics = OutcomeStatistics.of(new double[] {60, 80, 100, 140}, 100);

        assertThat(statistics.mean()).isEqualTo(95);
        assertThat(statistics.expectedShortfall()).isEqualTo(15);
        assertThat(statistics.shortfallWhenMissed()).isEqualTo(30);
        assertThat(statistics.standardDeviation()).isCloseTo(Math.sqrt(875), within(1e-12));
        assertThatThrownBy(() -> statistics.percentile(42)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void timelineThinsOutByResolution() {
        var timeline = Goals.INR.simulate(Goals.education().months(40).build(), SETTINGS).timeline();

        assertThat(months(timeline.at(Resolution.HIGH)))
                .containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 40);
        assertThat(months(timeline.at(Resolution.MEDIUM))).containsExactly(0, 12, 24, 36, 40);
        assertThat(months(timeline.at(Resolution.LOW))).containsExactly(0, 24, 40);
    }

    private static List<Integer> months(Timeline timeline) {
        return timeline.points().stream().map(Timeline.Point::month).toList();
    }

    @Test
    void convergenceIsOneMinusTheLastMoves() {
        byte[] settled = new byte[400];
        Arrays.fill(settled, (byte) 1);
        byte[] late = new byte[400];
        Arrays.fill(late, 200, 400, (byte) 2);

        assertThat(Convergence.rate(settled)).isEqualTo(1);
        assertThat(Convergence.rate(late)).isEqualTo(0.5);
    }
}
