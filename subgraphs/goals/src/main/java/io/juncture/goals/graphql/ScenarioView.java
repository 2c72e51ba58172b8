package io.juncture.goals.graphql;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.scenario.Scenario;
import java.time.OffsetDateTime;

/** The GraphQL type {@code GoalScenario}, without the fields that take a simulation. */
public record ScenarioView(Goal stored, Scenario scenario) {

    public String id() {
        return scenario.id();
    }

    public GoalView goal() {
        return new GoalView(stored);
    }

    public String name() {
        return scenario.name();
    }

    public String description() {
        return scenario.description();
    }

    public OffsetDateTime createdAt() {
        return scenario.createdAt();
    }

    public ParametersView parameters() {
        return new ParametersView(scenario.plan(), stored.moneyFormat());
    }

    public boolean baseline() {
        return scenario.isBaseline();
    }
}
