package io.juncture.goals.graphql;

import io.juncture.goals.GoalsTest;
import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheKey;
import io.juncture.goals.cache.SimulationCache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One simulation runs, one waits, and there is no room for more. */
@TestPropertySource(properties = {"juncture.goals.simulation.workers=1", "juncture.goals.simulation.queue-size=1"})
class OverloadTest extends GoalsTest {

    private final CountDownLatch release = new CountDownLatch(1);

    @Autowired
    private SimulationCache cache;

    private List<CompletableFuture<Answer<String>>> busy = List.of();

    @AfterEach
    void finish() {
        release.countDown();
        busy.forEach(CompletableFuture::join);
    }

    private void occupyAllWorkers() {
        busy = Stream.of("running", "waiting")
                .map(name -> cache.get(CacheKey.ofEstimate(name, person, String.class), () -> {
                    release.await(30, TimeUnit.SECONDS);
                    return name;
                }).toFuture())
                .toList();
    }

    @Test
    void aCalculationThatCannotRunLeavesTheGoalAsItWas() {
        String goal = createGoal(Map.of());
        occupyAllWorkers();
        assertError(asPerson().document("""
                mutation($id: ID!) { calculateGoalProbability(
                  goalId: $id, input: {updateGoal: true, parameters: {monthlyContribution: 20000}}) { goalUpdated } }""")
                .variable("id", goal).execute(), "RATE_LIMITED");
        asPerson().document("query($id: ID!) { goal(id: $id) { monthlyContribution version } }").variable("id", goal).execute()
                .path("goal").matchesJsonStrictly("{\"monthlyContribution\": 15000, \"version\": 0}");
    }
}
