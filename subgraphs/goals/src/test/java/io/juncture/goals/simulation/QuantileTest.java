package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void interpolatesBetweenOrderStatistics() {
        double[] sorted = {10, 20, 30, 40, 50};

        assertThat(Quantile.of(sorted, 0)).isEqualTo(10);
        assertThat(Quantile.of(sorted, 0.25)).isEqualTo(20);
        assertThat(Quantile.of(sorted, 0.9)).isCloseTo(46, within(1e-12));
        assertThat(Quantile.of(sorted, 1)).isEqualTo(50);
        assertThat(Quantile.of(new double[] {7}, 0.3)).isEqualTo(7);
    }

    @RepeatedTest(50)
    void medianBySelectionIsTheMedianBySorting(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int distinct = 1 + random.nextInt(1000);
        double[] values = random.ints(2 * (1 + random.nextInt(500)), 0, distinct).asDoubleStream().toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);

        assertThat(Quantile.median(values)).isEqualTo(Quantile.of(sorted, 0.5));
    }
}
