package io.juncture.goals.calculation;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.simulation.SimulationResult;
import java.util.Optional;
import java.util.UUID;

/**
 * A simulation that somebody asked for.
 *
 * @param id          its identity
 * @param goalId      the goal simulated
 * @param scenarioId  the scenario that was created with it, if any
 * @param plan        the numbers simulated
 * @param answer      what was found, when, and how long it took
 * @param goalUpdated whether the goal got these numbers as its plan
 */
public record Calculation(
        UUID id,
        UUID goalId,
        Optional<String> scenarioId,
        Plan plan,
        Answer<SimulationResult> answer,
        boolean goalUpdated) {
}
