package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class OwnershipTest extends GoalsTest {

    private static final String GOAL = "query($id: ID!) { goal(id: $id) { name } }";
    private static final String PEOPLE = """
            query($people: [_Any!]!) { _entities(representations: $people) { ... on User { id goals { name } } } }""";

    @Test
    void aGoalIsForItsOwnerAndForAdministrators() {
        String id = createGoal(Map.of());
        asPerson().document(GOAL).variable("id", id).execute().path("goal.name").entity(String.class).isEqualTo("A flat");
        as("admin-1", "admin").document(GOAL).variable("id", id).execute()
                .path("goal.name").entity(String.class).isEqualTo("A flat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "trainer", "mentor", "coach", "org_admin", "director"})
    void aGoalIsForNobodyElse(String role) {
        String id = createGoal(Map.of());
        as("stranger", role).document(GOAL).variable("id", id).execute().path("goal").valueIsNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "no-uuid", ""})
    void anUnknownGoalIsNull(String id) {
        asPerson().document(GOAL).variable("id", id).execute().path("goal").valueIsNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "mutation($id: ID!) { updateGoal(id: $id, input: {name: \"Mine\"}) { id } }",
        "mutation($id: ID!) { deleteGoal(id: $id) }",
        "mutation($id: ID!) { calculateGoalProbability(goalId: $id, input: {}) { successProbability } }",
        "mutation($id: ID!) { createGoalScenario(goalId: $id, input: {name: \"S\", parameters: {}}) { cacheStatus } }",
        "mutation($id: ID!) { deleteGoalScenario(goalId: $id, scenarioId: \"s\") { goalId } }"})
    void strangersCannotChangeAGoal(String mutation) {
        String id = createGoal(Map.of());
        assertError(as("stranger", "learner").document(mutation).variable("id", id).execute(), "NOT_FOUND");
        assertError(asPerson().document(mutation).variable("id", "no-uuid").execute(), "NOT_FOUND");
        assertError(anonymous().document(mutation).variable("id", id).execute(), "UNAUTHENTICATED");
        asPerson().document(GOAL).variable("id", id).execute().path("goal.name").entity(String.class).isEqualTo("A flat");
    }

    @Test
    void goalsOfOthersAreForbiddenEntryByEntry() {
        createGoal(Map.of());
        String other = person + "-other";
        createGoalOf(other, Map.of("name", "Secret"));
        Response response = asPerson().document(PEOPLE).variable("people", people(other, person)).execute();
        response.errors().satisfy(error("FORBIDDEN", error -> assertThat(error.getPath()).isEqualTo("_entities[0].goals")))
                .path("_entities[0].goals").valueIsNull()
                .path("_entities[0].id").entity(String.class).isEqualTo(other)
                .path("_entities[1].goals[*].name").entityList(String.class).containsExactly("A flat");
    }

    @Test
    void thePortfolioOfOthersIsForbidden() {
        assertError(asPerson().document("""
                query($people: [_Any!]!) { _entities(representations: $people) { ... on User { goalPortfolio { goalCount } } } }""")
                .variable("people", people("somebody")).execute(), "FORBIDDEN");
    }

    @Test
    void referencesToGoalsAndScenariosAreResolvedForThoseWhoMaySeeThem() {
        String mine = createGoal(Map.of());
        String others = createGoalOf(person + "-other", Map.of());
        String query = """
                query($r: [_Any!]!) { _entities(representations: $r) {
                  ... on Goal { id } ... on GoalScenario { id name goal { id } probability } } }""";
        Response response = asPerson().document(query).variable("r", List.of(
                        Map.of("__typename", "Goal", "id", others),
                        Map.of("__typename", "Goal", "id", mine.toUpperCase(Locale.ROOT)),
                        Map.of("__typename", "GoalScenario", "id", "baseline_scenario", "goal", Map.of("id", mine)),
                        Map.of("__typename", "GoalScenario", "id", "baseline_scenario", "goal", Map.of("id", others)),
                        Map.of("__typename", "GoalScenario", "id", "unknown", "goal", Map.of("id", mine))))
                .execute();
        response.path("_entities[0]").valueIsNull();
        response.path("_entities[1].id").entity(String.class).isEqualTo(mine);
        response.path("_entities[2].name").entity(String.class).isEqualTo("Current Plan");
        response.path("_entities[2].goal.id").entity(String.class).isEqualTo(mine);
        response.path("_entities[3]").valueIsNull();
        response.path("_entities[4]").valueIsNull();
    }

    @Test
    void nothingIsAnsweredWithoutAToken() {
        assertError(anonymous().document(GOAL).variable("id", createGoal(Map.of())).execute(), "UNAUTHENTICATED");
    }

    private static List<Map<String, String>> people(String... ids) {
        return Arrays.stream(ids).map(id -> Map.of("__typename", "User", "id", id)).toList();
    }
}
