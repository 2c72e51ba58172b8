package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class ValidationTest extends GoalsTest {

    private Response create(Map<String, Object> changes) {
        return asPerson().document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                .variable("input", goalInput(changes)).execute();
    }

    private Response estimate(Map<String, Object> input) {
        return asPerson().document("query($input: GoalEstimateInput!) { estimateGoalProbability(input: $input) { cacheStatus } }")
                .variable("input", input).execute();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertViolations(create(Map.of("name", " ", "targetAmount", 0, "currentAmount", -1, "monthlyContribution", "1e16",
                        "timeframe", "2030-01-15", "currency", "XYZ")),
                "name", "must not be blank",
                "targetAmount", "must be at least 0.01",
                "currentAmount", "must not be negative",
                "monthlyContribution", "must be at most 1,000,000,000,000,000",
                "timeframe", "must be a date in the future",
                "currency", "must be one of INR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "XXX", "XAU", "inr", ""})
    void aCurrencyWithoutMarketAssumptionsIsRefused(String currency) {
        assertViolations(create(Map.of("currency", currency)), "currency", "must be one of INR");
    }

    @Test
    void boundsBelongToWhatIsAllowed() {
        create(Map.of("name", "n".repeat(200), "targetAmount", 0.01, "timeframe", "2030-01-16")).errors().verify();
        create(Map.of("targetAmount", 1_000_000_000_000_000L, "timeframe", "2090-01-15")).errors().verify();
    }

    @Test
    void beyondTheBoundsIsTold() {
        assertViolations(create(Map.of("name", "n".repeat(201), "targetAmount", 0.004, "timeframe", "2090-01-16")),
                "name", "must have at most 200 characters",
                "targetAmount", "must be at least 0.01",
                "timeframe", "must be at most 60 years away");
        assertViolations(create(Map.of("name", "a\u0000b")), "name", "must not contain control characters");
    }

    @Test
    void updatesAreValidatedAndABadOneChangesNothing() {
        String id = createGoal(Map.of());
        assertViolations(asPerson().document("mutation($id: ID!) { updateGoal(id: $id, input: {name: \"\", targetAmount: -5}) { id } }")
                        .variable("id", id).execute(),
                "name", "must not be blank", "targetAmount", "must be at least 0.01");
        asPerson().document("query($id: ID!) { goal(id: $id) { name version } }").variable("id", id).execute()
                .path("goal").matchesJson("{\"name\": \"A flat\", \"version\": 0}");
    }

    @Test
    void parametersAreNamedWithTheirPath() {
        String id = createGoal(Map.of());
        Map<String, Object> parameters = Map.of("targetAmount", -1, "currentAmount", -1, "monthlyContribution", -1,
                "timeframe", "2020-01-01", "equityAllocation", 1.01);
        String[] expected = {
            "parameters.targetAmount", "must be at least 0.01",
            "parameters.currentAmount", "must not be negative",
            "parameters.monthlyContribution", "must not be negative",
            "parameters.timeframe", "must be a date in the future",
            "parameters.equityAllocation", "must be between 0 and 1"};
        assertViolations(asPerson().document("""
                mutation($id: ID!, $input: CalculateGoalProbabilityInput!) {
                  calculateGoalProbability(goalId: $id, input: $input) { cacheStatus } }""")
                .variable("id", id).variable("input", Map.of("parameters", parameters, "updateGoal", true)).execute(), expected);
        assertViolations(asPerson().document("""
                mutation($id: ID!, $input: CreateGoalScenarioInput!) {
                  createGoalScenario(goalId: $id, input: $input) { cacheStatus } }""")
                .variable("id", id)
                .variable("input", Map.of("name", "S", "description", "d", "parameters", parameters)).execute(), expected);
    }

    @Test
    void aScenarioIsValidated() {
        assertViolations(asPerson().document("""
                mutation($id: ID!, $input: CreateGoalScenarioInput!) {
                  createGoalScenario(goalId: $id, input: $input) { cacheStatus } }""")
                .variable("id", createGoal(Map.of()))
                .variable("input", Map.of("name", "", "description", "d".repeat(2001), "parameters", Map.of())).execute(),
                "name", "must not be blank", "description", "must have at most 2,000 characters");
    }

    @Test
    void anEstimateIsValidated() {
        assertViolations(estimate(Map.of("category", "HOME")),
                "targetAmount", "is required", "timeframe", "is required, unless monthsRemaining is given");
        assertViolations(estimate(Map.of("category", "EMERGENCY_FUND", "monthsRemaining", 0, "emergencyFundMonths", 61)),
                "emergencyFundMonths", "must be between 1 and 60",
                "monthsRemaining", "must be between 1 and 720",
                "targetAmount", "is required, unless monthlyExpenses are given");
        assertViolations(estimate(Map.of("category", "HOME", "monthlyExpenses", 0, "monthlyContribution", -1,
                        "currentAmount", -1, "timeframe", "2029-01-01")),
                "monthlyExpenses", "must be at least 0.01",
                "currentAmount", "must not be negative",
                "monthlyContribution", "must not be negative",
                "timeframe", "must be a date in the future",
                "targetAmount", "is required");
    }

    @Test
    void anEstimateBeyondAllAmountsIsInvalidInput() {
        assertViolations(estimate(Map.of("category", "RETIREMENT", "monthlyExpenses", 1e15, "monthsRemaining", 1)),
                "monthlyContribution", "must be at most 1,000,000,000,000,000");
    }

    @Test
    void wrongTypesAreInvalidInput() {
        var input = new HashMap<>(goalInput(Map.of("targetAmount", "much")));
        input.remove("name");
        asPerson().document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                .variable("input", input).execute().errors()
                .satisfy(error("INVALID_INPUT", error -> assertThat(error.getExtensions().get("violations").toString())
                        .contains("targetAmount", "name")));
    }
}
