package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonAgreesWithPublishedValues(int successes, int trials, double lower, double upper) {
        var interval = ConfidenceInterval.wilson(successes / (double) trials, trials);

        assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "1, 50", "0.5, 1000000"})
    void holdsTheProportion(double proportion, double trials) {
        var interval = ConfidenceInterval.wilson(proportion, trials);

        assertThat(proportion).isBetween(interval.lower(), interval.upper());
    }

    @ParameterizedTest
    @CsvSource({"0.79, 0.85, MEDIUM", "0.78, 0.86, LOW", "0.815, 0.825, HIGH", "1, 1, HIGH"})
    void widthInAWord(double lower, double upper, ConfidenceLevel level) {
        assertThat(ConfidenceLevel.of(new ConfidenceInterval(lower, upper))).isEqualTo(level);
    }
}
