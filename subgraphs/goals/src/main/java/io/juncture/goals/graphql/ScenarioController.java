package io.juncture.goals.graphql;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalService;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.scenario.Scenario;
import io.juncture.goals.scenario.ScenarioRepository;
import io.juncture.goals.simulation.SimulationResult;
import io.juncture.subgraph.graphql.Entities;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The type {@code GoalScenario}: plans for a goal and what simulations say about them. */
@Controller
class ScenarioController {

    private final GoalService goals;
    private final ScenarioRepository scenarios;
    private final Simulations simulations;

    ScenarioController(GoalService goals, ScenarioRepository scenarios, Simulations simulations) {
        this.goals = goals;
        this.scenarios = scenarios;
        this.simulations = simulations;
    }

    /** The GraphQL type {@code GoalScenarios}. */
    record ScenariosView(List<ScenarioView> scenarios) {
    }

    private record Key(String goalId, String id) {

        static Key of(Map<String, Object> representation) {
            Object goalId = representation.get("goal") instanceof Map<?, ?> goal ? goal.get("id") : null;
            return new Key(GoalIds.canonical(String.valueOf(goalId)), String.valueOf(representation.get("id")));
        }

        static Key of(ScenarioView view) {
            return new Key(view.stored().id().toString(), view.id());
        }
    }

    @EntityMapping("GoalScenario")
    Mono<List<@Nullable ScenarioView>> scenarios(List<Map<String, Object>> representations, @ContextValue Caller caller) {
        List<Key> keys = representations.stream().map(Key::of).toList();
        List<UUID> ids = GoalIds.parse(keys.stream().map(Key::goalId).toList());
        return goals.findVisible(ids, caller)
                .collect(Collectors.toMap(Goal::id, Function.identity()))
                .flatMap(visible -> scenarios.findByGoals(visible.keySet()).collectList()
                        .map(stored -> all(visible, stored)))
                .map(found -> Entities.inOrder(keys, found, Key::of));
    }

    private static List<ScenarioView> all(Map<UUID, Goal> goals, List<Scenario> stored) {
        Stream<ScenarioView> baselines = goals.values().stream().map(goal -> new ScenarioView(goal, Scenario.baseline(goal)));
        return Stream.concat(baselines,
                stored.stream().map(scenario -> new ScenarioView(goals.get(scenario.goalId()), scenario))).toList();
    }

    @SchemaMapping(typeName = "Goal")
    Mono<ScenariosView> scenarios(GoalView view, DataLoader<UUID, List<Scenario>> scenariosOfGoal) {
        return Mono.fromFuture(scenariosOfGoal.load(view.goal().id()))
                .map(stored -> new ScenariosView(all(Map.of(view.goal().id(), view.goal()), stored)));
    }

    @SchemaMapping(typeName = "Goal")
    Mono<ScenarioView> scenario(GoalView view, @Argument String id, DataLoader<UUID, List<Scenario>> scenariosOfGoal) {
        return scenarios(view, scenariosOfGoal)
                .flatMapIterable(ScenariosView::scenarios)
                .filter(scenario -> scenario.id().equals(id))
                .next();
    }

    @SchemaMapping(typeName = "GoalScenarios")
    Mono<CacheStatus> cacheStatus(ScenariosView view) {
        return Flux.fromIterable(view.scenarios())
                .flatMap(this::simulate)
                .map(Answer::status)
                .reduce(CacheStatus::and);
    }

    @SchemaMapping(typeName = "GoalScenario")
    Mono<Double> probability(ScenarioView view) {
        return simulate(view).map(answer -> answer.value().successProbability());
    }

    @SchemaMapping(typeName = "GoalScenario")
    Mono<CacheStatus> cacheStatus(ScenarioView view) {
        return simulate(view).map(Answer::status);
    }

    private Mono<Answer<SimulationResult>> simulate(ScenarioView view) {
        return simulations.simulate(view.stored(), view.scenario().plan());
    }
}
