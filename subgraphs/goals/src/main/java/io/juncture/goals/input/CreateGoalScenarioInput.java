package io.juncture.goals.input;

import io.juncture.goals.goal.PlanChange;
import io.juncture.goals.scenario.ScenarioDraft;
import java.time.LocalDate;
import java.util.Optional;

/** The GraphQL input of the same name. */
public record CreateGoalScenarioInput(String name, String description, ScenarioParametersInput parameters) {

    private static final int LONGEST_DESCRIPTION = 2000;

    /**
     * The scenario that is wanted.
     *
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public ScenarioDraft validated(LocalDate today) {
        InputCheck check = new InputCheck(today);
        Optional<String> validName = check.line("name", name, UpdateGoalInput.LONGEST_NAME);
        Optional<String> validDescription = check.text("description", description, LONGEST_DESCRIPTION);
        PlanChange plan = parameters.checked(check);
        check.finish();
        return new ScenarioDraft(validName.orElseThrow(), validDescription.orElseThrow(), plan);
    }
}
