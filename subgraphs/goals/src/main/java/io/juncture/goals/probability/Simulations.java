package io.juncture.goals.probability;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheKey;
import io.juncture.goals.cache.SimulationCache;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.simulation.Adjustment;
import io.juncture.goals.simulation.AdjustmentFinder;
import io.juncture.goals.simulation.FactorAnalysis;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.MonteCarloSimulator;
import io.juncture.goals.simulation.SimulationResult;
import io.juncture.goals.simulation.SimulationSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Simulations of goals through the cache. The seed of a stored goal is its id, so that all its scenarios meet the same futures
 * and every result can be reproduced; a goal that is not stored is seeded by its own parameters.
 */
public final class Simulations {

    private final SimulationCache cache;
    private final MonteCarloSimulator simulator;
    private final AdjustmentFinder finder;
    private final int paths;
    private final Clock clock;

    /** @param paths how many futures are simulated for each goal */
    public Simulations(SimulationCache cache, MonteCarloSimulator simulator, int paths, Clock clock) {
        this.cache = cache;
        this.simulator = simulator;
        this.finder = new AdjustmentFinder(simulator);
        this.paths = paths;
        this.clock = clock;
    }

    /** What a list of adjustments is kept as. */
    public record Adjustments(List<Adjustment> list) {

        public Adjustments {
            list = List.copyOf(list);
        }
    }

    /** The goal simulated under this plan: its own, or a scenario's. */
    public Mono<Answer<SimulationResult>> simulate(Goal goal, Plan plan) {
        GoalParameters parameters = parameters(goal, plan);
        return cache.get(resultKey(goal, parameters), () -> simulator.simulate(parameters, settings(goal)));
    }

    /** The same, computed now even if it is known. */
    public Mono<Answer<SimulationResult>> simulateAnew(Goal goal, Plan plan) {
        GoalParameters parameters = parameters(goal, plan);
        return cache.recompute(resultKey(goal, parameters), () -> simulator.simulate(parameters, settings(goal)));
    }

    /** What the probability under this plan is made of. */
    public Mono<Answer<FactorAnalysis>> factors(Goal goal, Plan plan) {
        GoalParameters parameters = parameters(goal, plan);
        return cache.get(CacheKey.ofGoal(goal.id(), "factors", input(parameters), FactorAnalysis.class),
                () -> FactorAnalysis.of(simulator, parameters, settings(goal)));
    }

    /** What would raise the probability of the goal's current plan. */
    public Mono<Answer<Adjustments>> adjustments(Goal goal) {
        GoalParameters parameters = parameters(goal, goal.plan());
        return cache.get(CacheKey.ofGoal(goal.id(), "adjustments", input(parameters), Adjustments.class),
                () -> new Adjustments(finder.find(parameters, settings(goal))));
    }

    /** What has to be added every month so that the goal's current plan reaches the probability its importance asks for. */
    public Mono<Answer<Double>> monthlyFundingGap(Goal goal) {
        GoalParameters parameters = parameters(goal, goal.plan());
        return cache.get(CacheKey.ofGoal(goal.id(), "gap", input(parameters), Double.class),
                () -> finder.monthlyFundingGap(parameters, settings(goal)));
    }

    /** A goal that is not stored, simulated. */
    public Mono<Answer<SimulationResult>> estimate(GoalParameters parameters) {
        return cache.get(CacheKey.ofEstimate("probability", input(parameters), SimulationResult.class),
                () -> simulator.simulate(parameters, SimulationSettings.of(paths, parameters)));
    }

    /** What would raise the probability of a goal that is not stored. */
    public Mono<Answer<Adjustments>> estimateAdjustments(GoalParameters parameters) {
        return cache.get(CacheKey.ofEstimate("adjustments", input(parameters), Adjustments.class),
                () -> new Adjustments(finder.find(parameters, SimulationSettings.of(paths, parameters))));
    }

    private GoalParameters parameters(Goal goal, Plan plan) {
        return GoalParametersMapper.parameters(goal, plan, LocalDate.now(clock));
    }

    private CacheKey<SimulationResult> resultKey(Goal goal, GoalParameters parameters) {
        return CacheKey.ofGoal(goal.id(), "probability", input(parameters), SimulationResult.class);
    }

    private SimulationSettings settings(Goal goal) {
        return SimulationSettings.of(paths, goal.id().toString());
    }

    private String input(GoalParameters parameters) {
        return paths + " " + parameters;
    }
}
