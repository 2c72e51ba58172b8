package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalStreamTest {

    private static final int COUNT = 2_000_000;
    private static final double[] NUMBERS = numbers(42, 3, COUNT);

    @Test
    void hasTheMomentsOfTheStandardNormal() {
        double[] moments = new double[5];
        for (double x : NUMBERS) {
            double power = 1;
            for (int order = 0; order < 5; order++) {
                moments[order] += power / COUNT;
                power *= x;
            }
        }
        double error = 4 / Math.sqrt(COUNT);
        assertThat(moments[1]).isCloseTo(0, within(error));
        assertThat(moments[2]).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(moments[3]).isCloseTo(0, within(error * Math.sqrt(15)));
        assertThat(moments[4]).isCloseTo(3, within(error * Math.sqrt(96)));
    }

    /** Kolmogorov and Smirnov: the largest distance exceeds {@code 1.95 / √n} once in a thousand samples. */
    @Test
    void hasTheDistributionOfTheStandardNormal() {
        double[] sorted = Arrays.copyOf(NUMBERS, 200_000);
        Arrays.sort(sorted);
        double farthest = 0;
        for (int i = 0; i < sorted.length; i += 20) {
            farthest = Math.max(farthest, Math.abs(Normal.cdf(sorted[i]) - (i + 0.5) / sorted.length));
        }
        assertThat(farthest).isLessThan(1.95 / Math.sqrt(sorted.length));
    }

    @Test
    void hasBothTailsBeyondTheZiggurat() {
        double expected = COUNT * (1 - Normal.cdf(3.6541528853610088));
        long right = Arrays.stream(NUMBERS).filter(x -> x > 3.6541528853610088).count();
        long left = Arrays.stream(NUMBERS).filter(x -> x < -3.6541528853610088).count();

        assertThat((double) right).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat((double) left).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    @Test
    void neighboursAndStreamsAreUncorrelated() {
        double[] other = numbers(42, 4, COUNT);
        double[] otherSeed = numbers(43, 3, COUNT);
        double error = 4 / Math.sqrt(COUNT);
        assertThat(correlation(NUMBERS, NUMBERS, 1)).isCloseTo(0, within(error));
        assertThat(correlation(NUMBERS, NUMBERS, 4)).isCloseTo(0, within(error));
        assertThat(correlation(NUMBERS, other, 0)).isCloseTo(0, within(error));
        assertThat(correlation(NUMBERS, otherSeed, 0)).isCloseTo(0, within(error));
    }

    @Test
    void doesNotDependOnHowManyAreDrawnAtOnce() {
        var stream = new NormalStream(42, 3);
        double[] part = new double[100];
        for (int i = 0; i < 1000; i += 100) {
            stream.fill(part, 100);
            assertThat(part).containsExactly(Arrays.copyOfRange(NUMBERS, i, i + 100));
        }
    }

    private static double[] numbers(long seed, int index, int count) {
        double[] numbers = new double[count];
        new NormalStream(seed, index).fill(numbers, count);
        return numbers;
    }

    private static double correlation(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = 0; i < COUNT - lag; i++) {
            sum += a[i] * b[i + lag];
        }
        return sum / (COUNT - lag);
    }
}
