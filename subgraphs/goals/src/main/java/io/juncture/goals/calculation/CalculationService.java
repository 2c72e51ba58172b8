package io.juncture.goals.calculation;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalChange;
import io.juncture.goals.goal.GoalService;
import io.juncture.goals.goal.PlanChange;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.settings.GoalsProperties;
import io.juncture.goals.simulation.SimulationResult;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Simulates goals on demand and keeps a record of it. */
@Service
public class CalculationService {

    private final GoalService goals;
    private final Simulations simulations;
    private final CalculationRepository calculations;
    private final TransactionalOperator transaction;
    private final int kept;

    CalculationService(GoalService goals, Simulations simulations, CalculationRepository calculations,
            TransactionalOperator transaction, GoalsProperties properties) {
        this.goals = goals;
        this.simulations = simulations;
        this.calculations = calculations;
        this.transaction = transaction;
        this.kept = properties.limits().calculationsPerGoal();
    }

    /** A recorded calculation and the goal as it is after it. */
    public record Recorded(Goal goal, Calculation calculation) {
    }

    /**
     * Simulates a goal with these changes to its plan, whatever is cached, and records the result. Nothing is written before the
     * simulation has succeeded, and then goal and record together.
     *
     * @param updateGoal whether the changes become the goal's own
     */
    public Mono<Recorded> calculate(UUID goalId, PlanChange change, boolean updateGoal, Caller caller) {
        return GoalService.againWhenChanged(Mono.defer(() -> goals.require(goalId, caller))
                .flatMap(goal -> simulations.simulateAnew(goal, change.applyTo(goal.plan()))
                        .flatMap(answer -> record(goal, change, answer, updateGoal))));
    }

    private Mono<Recorded> record(Goal goal, PlanChange change, Answer<SimulationResult> answer, boolean updateGoal) {
        Calculation calculation = new Calculation(
                UUID.randomUUID(), goal.id(), Optional.empty(), change.applyTo(goal.plan()), answer, updateGoal);
        Mono<Goal> written = updateGoal ? goals.write(goal, GoalChange.of(change)) : Mono.just(goal);
        return written
                .flatMap(current -> calculations.insert(calculation)
                        .then(calculations.trim(goal.id(), kept))
                        .thenReturn(new Recorded(current, calculation)))
                .as(transaction::transactional)
                .onErrorMap(DataIntegrityViolationException.class,
                        _ -> SubgraphException.notFound("Goal not found"));
    }
}
