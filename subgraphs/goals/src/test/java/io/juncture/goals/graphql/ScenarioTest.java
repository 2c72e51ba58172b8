package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class ScenarioTest extends GoalsTest {

    private Response create(String goalId, String name, Map<String, Object> parameters) {
        return asPerson().document("""
                mutation($id: ID!, $input: CreateGoalScenarioInput!) { createGoalScenario(goalId: $id, input: $input) {
                  scenario { id name description createdAt probability baseline cacheStatus goal { id }
                    parameters { targetAmount targetAmountFormatted currentAmount currentAmountFormatted
                      monthlyContribution monthlyContributionFormatted timeframe equityAllocation } }
                  metadata { calculationTimeMs simulationCount confidenceInterval { lower upper } convergenceRate estimate }
                  cacheStatus } }""")
                .variable("id", goalId).variable("input", Map.of("name", name, "parameters", parameters)).execute();
    }

    private Response scenarios(String goalId) {
        return asPerson().document("""
                query($id: ID!) { goal(id: $id) { scenarios { cacheStatus
                  scenarios { id name description baseline probability cacheStatus } } } }""")
                .variable("id", goalId).execute();
    }

    private Response delete(String goalId, String scenarioId) {
        return asPerson().document("""
                mutation($goal: ID!, $id: ID!) { deleteGoalScenario(goalId: $goal, scenarioId: $id) { goalId scenarioId } }""")
                .variable("goal", goalId).variable("id", scenarioId).execute();
    }

    private static String id(Response created) {
        return created.path("createGoalScenario.scenario.id").entity(String.class).get();
    }

    @Test
    void everyGoalHasItsCurrentPlan() {
        String goal = createGoal(Map.of());
        Response response = scenarios(goal);
        response.path("goal.scenarios.scenarios").entityList(Map.class).hasSize(1);
        response.path("goal.scenarios.scenarios[0]").matchesJson("""
                {"id": "baseline_scenario", "name": "Current Plan", "baseline": true,
                 "description": "Your current financial plan with no changes"}""");
        response.path("goal.scenarios.cacheStatus").entity(String.class).isEqualTo("MISS");
        scenarios(goal).path("goal.scenarios.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void aScenarioDiffersFromTheGoalInWhatItNames() {
        String goal = createGoal(Map.of());
        Response created = create(goal, "More", Map.of("monthlyContribution", 25_000, "equityAllocation", 0.8));
        created.path("createGoalScenario.scenario.parameters").matchesJsonStrictly("""
                {"targetAmount": 2000000, "targetAmountFormatted": "₹20.00 L",
                 "currentAmount": 500000, "currentAmountFormatted": "₹5.00 L",
                 "monthlyContribution": 25000, "monthlyContributionFormatted": "₹25,000.00",
                 "timeframe": "2035-01-15", "equityAllocation": 0.8}""");
        created.path("createGoalScenario.scenario.goal.id").entity(String.class).isEqualTo(goal);
        created.path("createGoalScenario.scenario.cacheStatus").entity(String.class).isEqualTo("MISS");
        created.path("createGoalScenario.metadata").matchesJson("{\"simulationCount\": 1000, \"estimate\": false}");
        created.path("createGoalScenario.metadata.calculationTimeMs").entity(Double.class)
                .satisfies(millis -> assertThat(millis).isPositive());
    }

    @Test
    void scenariosMeetTheSameFuturesAndFollowTheBaselineByAge() {
        String goal = createGoal(Map.of());
        create(goal, "More", Map.of("monthlyContribution", 20_000)).errors().verify();
        time.advance(Duration.ofSeconds(1));
        create(goal, "Most", Map.of("monthlyContribution", 25_000)).errors().verify();
        Response response = scenarios(goal);
        response.path("goal.scenarios.scenarios[*].name").entityList(String.class)
                .containsExactly("Current Plan", "More", "Most");
        List<Double> probabilities =
                response.path("goal.scenarios.scenarios[*].probability").entityList(Double.class).get();
        assertThat(probabilities).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aScenarioEqualToTheCurrentPlanHasItsProbabilityFromTheCache() {
        String goal = createGoal(Map.of());
        scenarios(goal);
        create(goal, "Same", Map.of()).path("createGoalScenario.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void oneScenarioIsFoundByItsId() {
        String goal = createGoal(Map.of());
        String id = id(create(goal, "More", Map.of("monthlyContribution", 25_000)));
        String query = "query($goal: ID!, $id: ID!) { goal(id: $goal) { scenario(id: $id) { name probability } } }";
        asPerson().document(query).variable("goal", goal).variable("id", id).execute()
                .path("goal.scenario.name").entity(String.class).isEqualTo("More");
        asPerson().document(query).variable("goal", goal).variable("id", "unknown").execute()
                .path("goal.scenario").valueIsNull();
    }

    @Test
    void aScenarioIsDeletedOnce() {
        String goal = createGoal(Map.of());
        String id = id(create(goal, "More", Map.of()));
        delete(goal, id).path("deleteGoalScenario").matchesJsonStrictly(
                "{\"goalId\": \"%s\", \"scenarioId\": \"%s\"}".formatted(goal, id));
        assertError(delete(goal, id), "NOT_FOUND");
        scenarios(goal).path("goal.scenarios.scenarios").entityList(Map.class).hasSize(1);
    }

    @Test
    void theBaselineCannotBeDeleted() {
        assertViolations(delete(createGoal(Map.of()), "baseline_scenario"),
                "scenarioId", "must not be the current plan, which cannot be deleted");
    }

    @Test
    void theSecondMutationOfARequestSeesWhatTheFirstChanged() {
        String goal = createGoal(Map.of());
        asPerson().document("""
                mutation($id: ID!) {
                  a: createGoalScenario(goalId: $id, input: {name: "A", parameters: {}}) { ...all }
                  b: createGoalScenario(goalId: $id, input: {name: "B", parameters: {}}) { ...all } }
                fragment all on CreateGoalScenarioPayload { scenario { goal { scenarios { scenarios { id } } } } }""")
                .variable("id", goal).execute()
                .path("a.scenario.goal.scenarios.scenarios").entityList(Map.class).hasSize(2)
                .path("b.scenario.goal.scenarios.scenarios").entityList(Map.class).hasSize(3);
    }

    @Test
    void aGoalHasALimitedNumberOfScenariosAlsoWhenInAHurry() {
        String goal = createGoal(Map.of());
        long created = List.of("A", "B", "C", "D", "E").parallelStream()
                .filter(name -> create(goal, name, Map.of()).returnResponse().getErrors().isEmpty())
                .count();
        assertThat(created).isEqualTo(3);
        assertError(create(goal, "F", Map.of()), "CONFLICT");
    }
}
