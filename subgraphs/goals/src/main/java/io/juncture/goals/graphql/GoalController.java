package io.juncture.goals.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalService;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.money.Amounts;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.simulation.InvalidParameterException;
import io.juncture.goals.simulation.Resolution;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.graphql.Entities;
import io.juncture.subgraph.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The type {@code Goal}: finding goals, and what simulations say about them. */
@Controller
class GoalController {

    private final GoalService goals;
    private final Simulations simulations;

    GoalController(GoalService goals, Simulations simulations) {
        this.goals = goals;
        this.simulations = simulations;
    }

    /** The GraphQL type {@code GoalAdjustments}. */
    record AdjustmentsView(
            double currentProbability, List<AdjustmentView> adjustments, CacheStatus cacheStatus) {
    }

    @QueryMapping
    Mono<GoalView> goal(@Argument String id, @ContextValue Caller caller) {
        return goals.findVisible(GoalIds.parse(List.of(id)), caller).next().map(GoalView::new);
    }

    @EntityMapping
    Mono<List<@Nullable GoalView>> goal(@Argument List<String> idList, @ContextValue Caller caller) {
        List<String> ids = idList.stream().map(GoalIds::canonical).toList();
        return goals.findVisible(GoalIds.parse(ids), caller).map(GoalView::new).collectList()
                .map(found -> Entities.inOrder(ids, found, GoalView::id));
    }

    @SchemaMapping(typeName = "Goal")
    Mono<Double> successProbability(GoalView goal) {
        return simulations.simulate(goal.goal(), goal.goal().plan()).map(answer -> answer.value().successProbability());
    }

    @SchemaMapping(typeName = "Goal")
    Mono<ProbabilityView> probability(GoalView view, DataFetchingFieldSelectionSet selection) {
        Goal goal = view.goal();
        var simulated = simulations.simulate(goal, goal.plan());
        if (!selection.containsAnyOf("metrics/factors", "metrics/baseProbability")) {
            return simulated.map(answer -> ProbabilityView.of(answer, goal.moneyFormat()));
        }
        return Mono.zip(simulated, simulations.factors(goal, goal.plan()),
                (answer, analysis) -> ProbabilityView.of(answer, analysis, goal.moneyFormat()));
    }

    @SchemaMapping(typeName = "Goal")
    Mono<AdjustmentsView> adjustments(GoalView view) {
        Goal goal = view.goal();
        return Mono.zip(simulations.simulate(goal, goal.plan()), simulations.adjustments(goal),
                (answer, found) -> new AdjustmentsView(answer.value().successProbability(),
                        AdjustmentView.of(found.value().list(), view.id(), goal.moneyFormat()),
                        answer.status().and(found.status())));
    }

    @SchemaMapping(typeName = "Goal")
    Mono<ProjectionsView> projections(GoalView view, @Argument Resolution resolution) {
        Plan plan = view.goal().plan();
        return simulations.simulate(view.goal(), plan).map(answer -> ProjectionsView.of(answer, resolution, plan.timeframe()));
    }

    @SchemaMapping(typeName = "SimulationSummary")
    BigDecimal percentile(SummaryView summary, @Argument int percent) {
        try {
            return Amounts.of(summary.result().outcomes().percentile(percent));
        } catch (InvalidParameterException unknown) {
            throw SubgraphException.invalidInput(unknown.parameter(), unknown.problem());
        }
    }
}
