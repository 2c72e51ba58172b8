package io.juncture.goals.scenario;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.calculation.Calculation;
import io.juncture.goals.calculation.CalculationRepository;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalService;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.settings.GoalsProperties;
import io.juncture.goals.simulation.SimulationResult;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Creates and deletes scenarios. */
@Service
public class ScenarioService {

    private final GoalService goals;
    private final ScenarioRepository scenarios;
    private final CalculationRepository calculations;
    private final Simulations simulations;
    private final TransactionalOperator transaction;
    private final int mostScenarios;
    private final Clock clock;

    ScenarioService(GoalService goals, ScenarioRepository scenarios, CalculationRepository calculations,
            Simulations simulations, TransactionalOperator transaction, GoalsProperties properties, Clock clock) {
        this.goals = goals;
        this.scenarios = scenarios;
        this.calculations = calculations;
        this.simulations = simulations;
        this.transaction = transaction;
        this.mostScenarios = properties.limits().scenariosPerGoal();
        this.clock = clock;
    }

    /** A new scenario, its goal, and what its simulation found. */
    public record Created(Goal goal, Scenario scenario, Answer<SimulationResult> answer) {
    }

    /** Creates a scenario and simulates it; the error {@code CONFLICT} when the goal has as many as allowed. */
    public Mono<Created> create(UUID goalId, ScenarioDraft draft, Caller caller) {
        return goals.require(goalId, caller).flatMap(goal -> {
            Scenario scenario = new Scenario(goal.id(), UUID.randomUUID().toString(), draft.name(), draft.description(),
                    draft.plan().applyTo(goal.plan()), OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
            return simulations.simulate(goal, scenario.plan()).flatMap(answer -> store(goal, scenario, answer));
        });
    }

    private Mono<Created> store(Goal goal, Scenario scenario, Answer<SimulationResult> answer) {
        Calculation calculation = new Calculation(
                UUID.randomUUID(), goal.id(), Optional.of(scenario.id()), scenario.plan(), answer, false);
        return scenarios.lockAndCount(goal.id())
                .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Goal not found")))
                .flatMap(count -> count < mostScenarios ? scenarios.insert(scenario)
                        : Mono.error(SubgraphException.conflict(
                                "A goal may have at most %d scenarios.".formatted(mostScenarios))))
                .then(Mono.defer(() -> calculations.insert(calculation)))
                .as(transaction::transactional)
                .thenReturn(new Created(goal, scenario, answer));
    }

    /** Deletes a scenario. The errors: {@code NOT_FOUND}, and {@code INVALID_INPUT} for the baseline. */
    public Mono<Void> delete(UUID goalId, String scenarioId, Caller caller) {
        return goals.require(goalId, caller).flatMap(goal -> {
            if (scenarioId.equals(Scenario.BASELINE_ID)) {
                return Mono.error(SubgraphException.invalidInput("scenarioId",
                        "must not be the current plan, which cannot be deleted"));
            }
            return scenarios.delete(goal.id(), scenarioId)
                    .filter(deleted -> deleted)
                    .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Scenario not found")));
        }).then();
    }
}
