package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheStatusTest extends GoalsTest {

    private String status(String goal) {
        return asPerson().document("query($id: ID!) { goal(id: $id) { successProbability probability { cacheStatus } } }")
                .variable("id", goal).execute().path("goal.probability.cacheStatus").entity(String.class).get();
    }

    private int invalidate(String pattern) {
        return as("admin-1", "admin").document("""
                mutation($pattern: String!) { invalidateSimulationCache(input: {pattern: $pattern}) { invalidatedEntries } }""")
                .variable("pattern", pattern)
                .execute().path("invalidateSimulationCache.invalidatedEntries").entity(Integer.class).get();
    }

    @Test
    void aResultIsFoundTheSecondTime() {
        String goal = createGoal(Map.of());
        assertThat(List.of(status(goal), status(goal))).containsExactly("MISS", "HIT");
    }

    @Test
    void whatIsAskedForMoreMakesTheWholeAMiss() {
        String goal = createGoal(Map.of());
        status(goal);
        String query = "query($id: ID!) { goal(id: $id) { probability { metrics { %s } cacheStatus } } }";
        asPerson().document(query.formatted("factors { name }")).variable("id", goal).execute()
                .path("goal.probability.cacheStatus").entity(String.class).isEqualTo("MISS");
        asPerson().document(query.formatted("baseProbability factors { name }")).variable("id", goal).execute()
                .path("goal.probability.cacheStatus").entity(String.class).isEqualTo("HIT");
    }

    @Test
    void aResultLivesAnHour() {
        String goal = createGoal(Map.of());
        status(goal);
        time.advance(Duration.ofMinutes(59));
        assertThat(status(goal)).isEqualTo("HIT");
        time.advance(Duration.ofMinutes(2));
        assertThat(status(goal)).isEqualTo("MISS");
    }

    @Test
    void oneGoalIsForgottenByItsPattern() {
        String goal = createGoal(Map.of());
        String other = createGoal(Map.of());
        status(goal);
        status(other);
        assertThat(invalidate("goal:" + goal + ":*")).isEqualTo(1);
        assertThat(List.of(status(goal), status(other))).containsExactly("MISS", "HIT");
    }

    @Test
    void aChangeOfTheGoalForgetsWhatWasSimulatedForIt() {
        String goal = createGoal(Map.of());
        status(goal);
        asPerson().document("mutation($id: ID!) { updateGoal(id: $id, input: {name: \"Same numbers\"}) { id } }")
                .variable("id", goal).execute().errors().verify();
        assertThat(status(goal)).isEqualTo("MISS");
        asPerson().document("mutation($id: ID!) { deleteGoal(id: $id) }").variable("id", goal).execute().errors().verify();
        assertThat(invalidate("goal:" + goal + ":*")).isZero();
    }
}
