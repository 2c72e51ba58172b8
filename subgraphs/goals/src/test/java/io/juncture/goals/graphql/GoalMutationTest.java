package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.goals.GoalsTest;
import io.juncture.goals.goal.GoalService;
import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import reactor.core.publisher.Mono;

class GoalMutationTest extends GoalsTest {

    private static final String UPDATE = """
            mutation($id: ID!, $input: UpdateGoalInput!) { updateGoal(id: $id, input: $input) {
              name importance flexibility riskProfile targetAmount currentAmount monthlyContribution timeframe
              targetInTodaysMoney equityAllocation active version createdAt updatedAt } }""";

    private Response update(String id, Map<String, Object> input) {
        return asPerson().document(UPDATE).variable("id", id).variable("input", input).execute();
    }

    private List<String> names(boolean includeInactive) {
        return asPerson().document("""
                query($r: [_Any!]!, $all: Boolean!) { _entities(representations: $r) {
                  ... on User { goals(includeInactive: $all) { name } } } }""")
                .variable("r", List.of(Map.of("__typename", "User", "id", person))).variable("all", includeInactive)
                .execute().path("_entities[0].goals[*].name").entityList(String.class).get();
    }

    @Test
    void goalsAreListedOldestFirst() {
        for (String name : List.of("Z", "A", "M")) {
            createGoal(Map.of("name", name));
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(names(false)).containsExactly("Z", "A", "M");
    }

    @Test
    void indianNotationIsAChoice() {
        String id = createGoal(Map.of("currency", "INR", "indianNumberFormat", false));
        asPerson().document("query($id: ID!) { goal(id: $id) { currency indianNumberFormat targetAmountFormatted } }")
                .variable("id", id).execute()
                .path("goal").matchesJson("""
                        {"currency": "INR", "indianNumberFormat": false, "targetAmountFormatted": "₹2,000,000.00"}""");
    }

    @Test
    void whatIsLeftOutOfAnUpdateStays() {
        String id = createGoal(Map.of());
        update(id, Map.of("name", "  A house  ")).path("updateGoal").matchesJson("""
                {"name": "A house", "importance": "MEDIUM", "flexibility": "SOMEWHAT_FLEXIBLE", "riskProfile": "MODERATE",
                 "targetAmount": 2000000, "currentAmount": 500000, "monthlyContribution": 15000, "timeframe": "2035-01-15",
                 "targetInTodaysMoney": false, "active": true, "version": 1}""");
    }

    @Test
    void anUpdateThatChangesNothingMakesNoNewVersion() {
        String id = createGoal(Map.of());
        time.advance(Duration.ofSeconds(1));
        Map<String, Object> same = Map.of("name", "A flat", "targetAmount", 2_000_000, "active", true);
        for (Map<String, Object> input : List.of(Map.<String, Object>of(), same)) {
            Response response = update(id, input);
            response.path("updateGoal.version").entity(Integer.class).isEqualTo(0);
            String created = response.path("updateGoal.createdAt").entity(String.class).get();
            response.path("updateGoal.updatedAt").entity(String.class).isEqualTo(created);
        }
    }

    @Test
    void everythingCanBeUpdated() {
        String id = createGoal(Map.of());
        Map<String, Object> everything = Map.of("name", "B", "importance", "LOW", "flexibility", "FIXED",
                "riskProfile", "AGGRESSIVE", "targetAmount", 3_000_000.5, "currentAmount", 0, "monthlyContribution", 1,
                "timeframe", "2040-02-29", "targetInTodaysMoney", true);
        update(id, everything).path("updateGoal").matchesJson("""
                {"name": "B", "importance": "LOW", "flexibility": "FIXED", "riskProfile": "AGGRESSIVE",
                 "targetAmount": 3000000.5, "currentAmount": 0, "monthlyContribution": 1, "timeframe": "2040-02-29",
                 "targetInTodaysMoney": true, "version": 1}""");
    }

    @Test
    void anArchivedGoalIsListedOnlyWhenAskedFor() {
        String id = createGoal(Map.of());
        update(id, Map.of("active", false));
        assertThat(names(false)).isEmpty();
        assertThat(names(true)).containsExactly("A flat");
        update(id, Map.of("active", true));
        assertThat(names(false)).containsExactly("A flat");
    }

    @Test
    void anUpdateForAnOldVersionIsAConflict() {
        String id = createGoal(Map.of());
        update(id, Map.of("name", "One", "expectedVersion", 0)).errors().verify();
        assertError(update(id, Map.of("name", "Two", "expectedVersion", 0)), "CONFLICT");
        assertThat(names(false)).containsExactly("One");
    }

    @Test
    void concurrentUpdatesOfDifferentFieldsAllTakeEffect() {
        String id = createGoal(Map.of());
        var changes = List.<Map<String, Object>>of(
                Map.of("name", "Together"), Map.of("targetAmount", 7), Map.of("currentAmount", 3), Map.of("importance", "LOW"));
        changes.parallelStream().forEach(change -> update(id, change).errors().verify());
        asPerson().document("query($id: ID!) { goal(id: $id) { name targetAmount currentAmount importance version } }")
                .variable("id", id).execute().path("goal").matchesJsonStrictly("""
                        {"name": "Together", "targetAmount": 7, "currentAmount": 3, "importance": "LOW", "version": 4}""");
    }

    @Test
    void manyWhoUpdateAtTheSameTimeAllGetTheirTurn() throws Exception {
        String id = createGoal(Map.of());
        try (var clients = Executors.newFixedThreadPool(24)) {
            var updates = clients.invokeAll(IntStream.range(0, 48).<Callable<Void>>mapToObj(number -> () -> {
                update(id, Map.of("name", "No. " + number)).errors().verify();
                return null;
            }).toList());
            for (var each : updates) {
                each.get();
            }
        }
        asPerson().document("query($id: ID!) { goal(id: $id) { version } }").variable("id", id).execute()
                .path("goal.version").entity(Integer.class).isEqualTo(48);
    }

    @Test
    void whoNeverGetsATurnIsToldSo() {
        assertThatThrownBy(() -> GoalService.againWhenChanged(Mono.error(SubgraphException.conflict("changed"))).block(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(SubgraphException.class, failure -> assertThat(failure).returns(ErrorCode.CONFLICT, SubgraphException::code)
                        .hasMessage("Too many are changing the goal at the same time; try again."));
    }

    @Test
    void ofConcurrentUpdatesForOneVersionOneSucceeds() {
        String id = createGoal(Map.of());
        long succeeded = IntStream.range(0, 4).parallel()
                .filter(number -> update(id, Map.of("name", "No. " + number, "expectedVersion", 0))
                        .returnResponse().getErrors().isEmpty())
                .count();
        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void aDeletedGoalIsGoneForGood() {
        String id = createGoal(Map.of());
        String delete = "mutation($id: ID!) { deleteGoal(id: $id) }";
        asPerson().document(delete).variable("id", id).execute().path("deleteGoal").entity(String.class).isEqualTo(id);
        assertError(asPerson().document(delete).variable("id", id).execute(), "NOT_FOUND");
        assertThat(names(true)).isEmpty();
    }

    @Test
    void aPersonHasALimitedNumberOfGoalsAlsoWhenInAHurry() {
        IntStream.range(0, 28).forEach(_ -> createGoal(Map.of()));
        List<Boolean> outcomes = IntStream.range(0, 4).parallel()
                .mapToObj(_ -> asPerson().document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                        .variable("input", goalInput(Map.of()))
                        .execute().returnResponse().getErrors().isEmpty())
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(true, true, false, false);
        assertThat(names(false)).hasSize(30);
    }
}
