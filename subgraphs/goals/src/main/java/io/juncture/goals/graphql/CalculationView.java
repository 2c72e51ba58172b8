package io.juncture.goals.graphql;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.calculation.Calculation;
import io.juncture.goals.calculation.CalculationService.Recorded;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.simulation.SimulationResult;
import java.time.OffsetDateTime;

/** The GraphQL type {@code GoalProbabilityCalculation}, without its factors, which take more simulations. */
public record CalculationView(
        GoalView goal,
        Plan plan,
        double successProbability,
        OffsetDateTime calculatedAt,
        SummaryView simulationSummary,
        boolean goalUpdated,
        MetadataView metadata,
        CacheStatus cacheStatus) {

    static CalculationView of(Recorded recorded) {
        Calculation calculation = recorded.calculation();
        Answer<SimulationResult> answer = calculation.answer();
        return new CalculationView(
                new GoalView(recorded.goal()),
                calculation.plan(),
                answer.value().successProbability(),
                answer.calculatedAt(),
                new SummaryView(answer.value(), recorded.goal().moneyFormat()),
                calculation.goalUpdated(),
                MetadataView.of(answer),
                answer.status());
    }
}
