package io.juncture.goals.scenario;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.Plan;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A plan for a goal: the current one (the baseline) or an alternative to it.
 *
 * @param goalId      the goal it is a plan for
 * @param id          unique within the goal
 * @param name        1 to 200 characters
 * @param description at most 2,000 characters
 * @param plan        its numbers
 * @param createdAt   when it was created
 */
public record Scenario(UUID goalId, String id, String name, String description, Plan plan, OffsetDateTime createdAt) {

    /** The id of every goal's current plan, which is not stored as a scenario. */
    public static final String BASELINE_ID = "baseline_scenario";

    /** The goal's current plan. */
    public static Scenario baseline(Goal goal) {
        return new Scenario(goal.id(), BASELINE_ID, "Current Plan", "Your current financial plan with no changes",
                goal.plan(), goal.createdAt());
    }

    /** Whether it is the goal's current plan. */
    public boolean isBaseline() {
        return id.equals(BASELINE_ID);
    }
}
