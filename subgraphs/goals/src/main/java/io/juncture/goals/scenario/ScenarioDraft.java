package io.juncture.goals.scenario;

import io.juncture.goals.goal.PlanChange;

/** A valid scenario that is not stored yet; the components mean what they mean in {@link Scenario}. */
public record ScenarioDraft(String name, String description, PlanChange plan) {
}
