package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import io.juncture.goals.simulation.Seed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;

class CalculationTest extends GoalsTest {

    @Autowired
    private DatabaseClient database;

    private Response calculate(String goal, boolean update, Map<String, Object> parameters) {
        return asPerson().document("""
                mutation($id: ID!, $input: CalculateGoalProbabilityInput!) { calculateGoalProbability(goalId: $id, input: $input) {
                  goal { monthlyContribution equityAllocation version successProbability }
                  successProbability calculatedAt factors { name impact } simulationSummary { targetAmount medianOutcome }
                  goalUpdated metadata { simulationCount confidenceInterval { lower upper } convergenceRate } cacheStatus } }""")
                .variable("id", goal).variable("input", Map.of("updateGoal", update, "parameters", parameters)).execute();
    }

    private List<Map<String, Object>> stored(String goal) {
        return database.sql("select * from calculation where goal_id = :goal order by calculated_at, id")
                .bind("goal", UUID.fromString(goal)).fetch().all().collectList().block();
    }

    @Test
    void aCalculationIsStoredWithAllThatReproducesIt() {
        String goal = createGoal(Map.of());
        Response response = calculate(goal, false, Map.of("monthlyContribution", 20_000, "equityAllocation", 0.5));
        response.path("calculateGoalProbability").matchesJson("""
                {"goal": {"monthlyContribution": 15000, "equityAllocation": null, "version": 0}, "goalUpdated": false,
                 "cacheStatus": "MISS", "simulationSummary": {"targetAmount": 2000000}, "metadata": {"simulationCount": 1000}}""");
        double probability =
                response.path("calculateGoalProbability.successProbability").entity(Double.class).get();
        response.path("calculateGoalProbability.goal.successProbability").entity(Double.class)
                .satisfies(current -> assertThat(current).isLessThan(probability));
        response.path("calculateGoalProbability.factors[*].name").entityList(String.class).contains("equity_allocation");
        assertThat(stored(goal)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("seed", Seed.of(goal))
                .containsEntry("paths", 1000)
                .containsEntry("months", 60)
                .containsEntry("equity_allocation", 0.5)
                .containsEntry("nominal_target", 2_000_000.0)
                .containsEntry("success_probability", probability)
                .containsEntry("goal_updated", false)
                .containsKeys("calculated_at", "interval_lower", "interval_upper", "convergence_rate", "calculation_millis"));
    }

    @Test
    void aGoalTakesTheParametersOverWhenAsked() {
        String goal = createGoal(Map.of());
        Response response = calculate(goal, true, Map.of("monthlyContribution", 20_000, "equityAllocation", 0.5));
        response.path("calculateGoalProbability").matchesJson("""
                {"goal": {"monthlyContribution": 20000, "equityAllocation": 0.5, "version": 1}, "goalUpdated": true}""");
        double probability = response.path("calculateGoalProbability.successProbability").entity(Double.class).get();
        response.path("calculateGoalProbability.goal.successProbability").entity(Double.class).isEqualTo(probability);
        asPerson().document("mutation($id: ID!) { updateGoal(id: $id, input: {riskProfile: AGGRESSIVE}) { equityAllocation } }")
                .variable("id", goal).execute().path("updateGoal.equityAllocation").valueIsNull();
    }

    @Test
    void calculationsThatChangeTheGoalAtTheSameTimeAllTakeEffect() {
        String goal = createGoal(Map.of());
        List.<Map<String, Object>>of(Map.of("monthlyContribution", 20_000), Map.of("currentAmount", 1), Map.of("targetAmount", 7))
                .parallelStream().forEach(change -> calculate(goal, true, change).errors().verify());
        asPerson().document("query($id: ID!) { goal(id: $id) { monthlyContribution currentAmount targetAmount version } }")
                .variable("id", goal).execute().path("goal").matchesJsonStrictly("""
                        {"monthlyContribution": 20000, "currentAmount": 1, "targetAmount": 7, "version": 3}""");
        assertThat(stored(goal)).hasSize(3);
    }

    @Test
    void theSameCalculationHasTheSameResultAndIsNeverAnsweredFromTheCache() {
        String goal = createGoal(Map.of());
        Map<String, Object> first = result(calculate(goal, false, Map.of()));
        Map<String, Object> second = result(calculate(goal, false, Map.of()));
        assertThat(second).isEqualTo(first).containsEntry("cacheStatus", "MISS");
        asPerson().document("query($id: ID!) { goal(id: $id) { probability { cacheStatus } } }")
                .variable("id", goal).execute().path("goal.probability.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> result(Response response) {
        return new HashMap<>(response.path("calculateGoalProbability").entity(Map.class).get());
    }

    @Test
    void onlyTheLatestCalculationsAreKept() {
        String goal = createGoal(Map.of());
        for (int amount = 1; amount <= 5; amount++) {
            time.advance(Duration.ofSeconds(1));
            calculate(goal, false, Map.of("monthlyContribution", amount)).errors().verify();
        }
        assertThat(stored(goal)).extracting(row -> row.get("monthly_contribution").toString())
                .containsExactly("3.00", "4.00", "5.00");
    }
}
