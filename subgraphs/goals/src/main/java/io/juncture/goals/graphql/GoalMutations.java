package io.juncture.goals.graphql;

import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.calculation.CalculationService;
import io.juncture.goals.goal.GoalService;
import io.juncture.goals.input.CalculateGoalProbabilityInput;
import io.juncture.goals.input.CreateGoalInput;
import io.juncture.goals.input.CreateGoalScenarioInput;
import io.juncture.goals.input.UpdateGoalInput;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.scenario.ScenarioService;
import io.juncture.goals.simulation.MarketAssumptions;
import io.juncture.subgraph.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Everything that changes goals. */
@Controller
class GoalMutations {

    private final GoalService goals;
    private final ScenarioService scenarios;
    private final CalculationService calculations;
    private final Simulations simulations;
    private final String currency;
    private final Clock clock;

    GoalMutations(GoalService goals, ScenarioService scenarios, CalculationService calculations, Simulations simulations,
            MarketAssumptions market, Clock clock) {
        this.goals = goals;
        this.scenarios = scenarios;
        this.calculations = calculations;
        this.simulations = simulations;
        this.currency = market.currency();
        this.clock = clock;
    }

    /** The GraphQL type {@code CreateGoalScenarioPayload}. */
    record CreateScenarioPayload(ScenarioView scenario, MetadataView metadata, CacheStatus cacheStatus) {
    }

    /** The GraphQL type {@code DeleteGoalScenarioPayload}. */
    record DeleteScenarioPayload(String goalId, String scenarioId) {
    }

    @MutationMapping
    Mono<GoalView> createGoal(@Argument CreateGoalInput input, @ContextValue Caller caller) {
        return goals.create(input.validated(today(), currency), caller).map(GoalView::new);
    }

    @MutationMapping
    Mono<GoalView> updateGoal(@Argument String id, @Argument UpdateGoalInput input, @ContextValue Caller caller) {
        return goals.update(GoalIds.require(id), input.validated(today()), caller).map(GoalView::new);
    }

    @MutationMapping
    Mono<String> deleteGoal(@Argument String id, @ContextValue Caller caller) {
        return goals.delete(GoalIds.require(id), caller).thenReturn(id);
    }

    @MutationMapping
    Mono<CalculationView> calculateGoalProbability(
            @Argument String goalId, @Argument CalculateGoalProbabilityInput input, @ContextValue Caller caller) {
        return calculations.calculate(GoalIds.require(goalId), input.validated(today()), input.updateGoal(), caller)
                .map(CalculationView::of);
    }

    @SchemaMapping(typeName = "GoalProbabilityCalculation")
    Mono<List<FactorView>> factors(CalculationView view) {
        return simulations.factors(view.goal().goal(), view.plan())
                .map(analysis -> FactorView.of(analysis.value(), view.simulationSummary().result().goal(),
                        view.simulationSummary().format()));
    }

    @MutationMapping
    Mono<CreateScenarioPayload> createGoalScenario(
            @Argument String goalId, @Argument CreateGoalScenarioInput input, @ContextValue Caller caller) {
        return scenarios.create(GoalIds.require(goalId), input.validated(today()), caller)
                .map(created -> new CreateScenarioPayload(new ScenarioView(created.goal(), created.scenario()),
                        MetadataView.of(created.answer()), created.answer().status()));
    }

    @MutationMapping
    Mono<DeleteScenarioPayload> deleteGoalScenario(
            @Argument String goalId, @Argument String scenarioId, @ContextValue Caller caller) {
        return scenarios.delete(GoalIds.require(goalId), scenarioId, caller)
                .thenReturn(new DeleteScenarioPayload(goalId, scenarioId));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
