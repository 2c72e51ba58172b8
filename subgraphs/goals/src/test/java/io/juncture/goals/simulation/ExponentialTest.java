package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void agreesWithTheLibrary() {
        double[] arguments = IntStream.rangeClosed(-3000, 3000).mapToDouble(i -> i / 1000.0).toArray();
        double[] values = arguments.clone();
        Exponential.apply(values, values.length);

        for (int i = 0; i < arguments.length; i++) {
            assertThat(values[i]).isCloseTo(StrictMath.exp(arguments[i]), withinPercentage(1e-11));
        }
    }

    @Test
    void isExactAtZeroAndLeavesTheRestAlone() {
        double[] values = {0, 0, 0.5};
        Exponential.apply(values, 2);

        assertThat(values).containsExactly(1, 1, 0.5);
    }
}
