package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AntitheticTest {

    private static final int PATHS = 1000;

    @Test
    void reducesTheVarianceOfProbabilityAndMean() {
        var goal = Goals.education().build();
        var results = LongStream.range(0, 300)
                .mapToObj(seed -> Goals.INR.simulate(goal, Goals.settings(PATHS, seed))).toList();
        double probability = results.stream().mapToDouble(SimulationResult::successProbability).average().orElseThrow();
        double deviation = results.getFirst().outcomes().standardDeviation();

        double ofProbability = variance(results.stream().mapToDouble(SimulationResult::successProbability));
        double ofMean = variance(results.stream().mapToDouble(result -> result.outcomes().mean()));

        assertThat(ofProbability).isLessThan(0.6 * probability * (1 - probability) / PATHS);
        assertThat(ofMean).isLessThan(0.2 * deviation * deviation / PATHS);
    }

    @Test
    void standardErrorsAreTheSpreadBetweenSeeds() {
        var goal = Goals.education().months(72).build();
        var estimates = LongStream.range(0, 400)
                .mapToObj(seed -> Goals.INR.estimate(goal, Goals.settings(PATHS, seed))).toList();

        double spread = Math.sqrt(variance(estimates.stream().mapToDouble(ProbabilityEstimate::probability)));
        double reported = estimates.stream().mapToDouble(ProbabilityEstimate::standardError).average().orElseThrow();

        assertThat(reported / spread).isBetween(0.88, 1.12);
    }

    private static double variance(DoubleStream values) {
        double[] all = values.toArray();
        double mean = DoubleStream.of(all).average().orElseThrow();
        return DoubleStream.of(all).map(value -> (value - mean) * (value - mean)).sum() / (all.length - 1);
    }
}
