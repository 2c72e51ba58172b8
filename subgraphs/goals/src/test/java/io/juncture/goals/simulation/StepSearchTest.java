package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSearchTest {

    @ParameterizedTest
    @CsvSource({"1, 100, 1", "2, 100, 2", "7, 100, 7", "64, 100, 64", "100, 100, 100", "101, 100, 100", "5, 1, 1", "1, 0, 0"})
    void findsTheSmallestNumberThatIsEnough(int enough, int most, int expected) {
        assertThat(StepSearch.smallest(most, 0.9, steps -> steps >= enough ? 0.9 : 0.5)).isEqualTo(expected);
    }

    @Test
    void asksRarely() {
        int[] asked = {0};
        StepSearch.smallest(1 << 24, 0.9, steps -> {
            asked[0]++;
            return steps >= 1000 ? 1 : 0;
        });
        assertThat(asked[0]).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"20000, 1000", "22727, 1000", "50000, 2000", "400000, 20000", "100, 5", "3, 1", "0, 1"})
    void stepsAreRound(double reference, double step) {
        assertThat(RoundAmount.step(reference)).isEqualTo(step);
    }
}
