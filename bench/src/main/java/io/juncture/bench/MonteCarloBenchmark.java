package io.juncture.bench;

import io.juncture.goals.simulation.Adjustment;
import io.juncture.goals.simulation.AdjustmentFinder;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.MarketAssumptions;
import io.juncture.goals.simulation.MonteCarloSimulator;
import io.juncture.goals.simulation.ProbabilityEstimate;
import io.juncture.goals.simulation.SimulationResult;
import io.juncture.goals.simulation.SimulationSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000 paths over 120 months and four assets, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MonteCarloBenchmark {

    private static final double TARGET = 4_500_000;

    private final MonteCarloSimulator simulator = new MonteCarloSimulator(MarketAssumptions.inr());
    private final AdjustmentFinder finder = new AdjustmentFinder(simulator);
    private final NaiveMonteCarlo naive = new NaiveMonteCarlo(MarketAssumptions.inr());
    private final SimulationSettings settings = SimulationSettings.of(10_000, "benchmark");
    private final GoalParameters goal = GoalParameters.of(GoalCategory.EDUCATION)
            .targetAmount(TARGET).currentAmount(500_000).monthlyContribution(15_000).months(120).build();

    /** Refuses to compare two programs that do not compute the same. */
    @Setup
    public void bothAgree() {
        ProbabilityEstimate estimate = simulator.estimate(goal, settings);
        double other = naive.simulate(goal, TARGET, settings.paths(), settings.seed())[0];
        double error = Math.sqrt(other * (1 - other) / settings.paths());
        if (Math.abs(other - estimate.probability()) > 4 * error) {
            throw new IllegalStateException("Naive baseline says " + other + ", engine says " + estimate);
        }
    }

    /** Probability, interval, percentiles, histograms, timeline, probability over time. */
    @Benchmark
    public SimulationResult simulate() {
        return simulator.simulate(goal, settings);
    }

    /** Probability and interval only. */
    @Benchmark
    public ProbabilityEstimate estimate() {
        return simulator.estimate(goal, settings);
    }

    /** Every adjustment of the goal, each search simulated. */
    @Benchmark
    public List<Adjustment> adjustments() {
        return finder.find(goal, settings);
    }

    /** Probability and percentiles, written straight down. */
    @Benchmark
    public double[] naiveBaseline() {
        return naive.simulate(goal, TARGET, settings.paths(), settings.seed());
    }
}
