package io.juncture.goals.input;

import io.juncture.goals.goal.PlanChange;
import java.time.LocalDate;

/** The GraphQL input of the same name. */
public record CalculateGoalProbabilityInput(boolean updateGoal, ScenarioParametersInput parameters) {

    /**
     * The plan to simulate.
     *
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public PlanChange validated(LocalDate today) {
        InputCheck check = new InputCheck(today);
        PlanChange change = parameters.checked(check);
        check.finish();
        return change;
    }
}
