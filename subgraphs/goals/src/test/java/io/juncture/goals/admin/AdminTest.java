package io.juncture.goals.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.goals.GoalsTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.r2dbc.core.DatabaseClient;

class AdminTest extends GoalsTest {

    private static final String STATISTICS = """
            { simulationCacheStatistics { size hitCount missCount hitRate hitRatePercentage cacheType uptimeSeconds
              memoryBytes memoryFormatted enabled defaultTtlSeconds timestamp } }""";

    @Autowired
    private CacheInvalidationService invalidations;

    @Autowired
    private DatabaseClient database;

    private HttpGraphQlTester withKey(String key) {
        return anonymous().mutate().header("X-Admin-Key", key).build();
    }

    private Response invalidate(HttpGraphQlTester client, Map<String, Object> input) {
        return client.document("""
                mutation($input: InvalidateSimulationCacheInput!) { invalidateSimulationCache(input: $input) {
                  invalidatedEntries pattern timestamp auditId } }""")
                .variable("input", input).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{ simulationCacheStatistics { size } }",
        "{ simulationPerformance { period } }",
        "mutation { invalidateSimulationCache(input: {}) { pattern } }"})
    void operatorsComeWithKeyOrRole(String operation) {
        withKey("test-key").document(operation).execute().errors().verify();
        as("admin-1", "admin").document(operation).execute().errors().verify();
        as("admin-1", "admin").mutate().header("x-admin-key", "wrong").build()
                .document(operation).execute().errors().verify();
        asPerson().mutate().header("x-admin-key", "test-key").build().document(operation).execute().errors().verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{ simulationCacheStatistics { size } }",
        "{ simulationPerformance { period } }",
        "mutation { invalidateSimulationCache(input: {}) { pattern } }"})
    void nobodyElseDoes(String operation) {
        anonymous().document(operation).execute().errors().satisfy(error("UNAUTHENTICATED",
                error -> assertThat(error.getMessage()).isEqualTo("Admin key required")));
        assertError(asPerson().document(operation).execute(), "UNAUTHENTICATED");
        assertError(withKey("test-key2").document(operation).execute(), "FORBIDDEN");
        assertError(withKey("").document(operation).execute(), "FORBIDDEN");
        assertError(asPerson().mutate().header("x-admin-key", "wrong").build().document(operation).execute(), "FORBIDDEN");
    }

    @Test
    void theKeyOpensNothingElse() {
        String goal = createGoal(Map.of());
        assertError(withKey("test-key").document("query($id: ID!) { goal(id: $id) { name } }")
                .variable("id", goal).execute(), "UNAUTHENTICATED");
    }

    @Test
    void statisticsCountLookUps() {
        String goal = createGoal(Map.of());
        int hits = statistic("hitCount");
        int misses = statistic("missCount");
        for (int time = 0; time < 3; time++) {
            asPerson().document("query($id: ID!) { goal(id: $id) { successProbability } }").variable("id", goal).execute();
        }
        assertThat(statistic("missCount") - misses).isEqualTo(1);
        assertThat(statistic("hitCount") - hits).isEqualTo(2);
        withKey("test-key").document(STATISTICS).execute().path("simulationCacheStatistics")
                .matchesJson("{\"cacheType\": \"in_memory\", \"enabled\": true, \"defaultTtlSeconds\": 3600}");
        assertThat(statistic("memoryBytes")).isPositive();
    }

    private int statistic(String field) {
        return withKey("test-key").document(STATISTICS).execute()
                .path("simulationCacheStatistics." + field).entity(Integer.class).get();
    }

    @Test
    void nothingIsForgottenThatCannotBeRecorded() {
        String goal = createGoal(Map.of());
        asPerson().document("query($id: ID!) { goal(id: $id) { successProbability } }").variable("id", goal).execute().errors().verify();
        int size = statistic("size");
        assertThatThrownBy(() -> invalidations.invalidate("*", "not \0 storable", "admin-7").block()).isInstanceOf(DataAccessException.class);
        assertThat(statistic("size")).isEqualTo(size).isPositive();
    }

    @Test
    void everyInvalidationIsRecorded() {
        createGoal(Map.of());
        Response response = invalidate(as("admin-7", "admin"), Map.of("pattern", "estimate:*", "reason", "New assumptions"));
        response.path("invalidateSimulationCache.pattern").entity(String.class).isEqualTo("estimate:*");
        UUID audit = response.path("invalidateSimulationCache.auditId").entity(UUID.class).get();
        Map<String, Object> row = database.sql("select * from cache_invalidation where id = :id").bind("id", audit)
                .fetch().one().block();
        assertThat(row).containsEntry("pattern", "estimate:*").containsEntry("reason", "New assumptions")
                .containsEntry("actor", "admin-7")
                .containsEntry("entries",
                        response.path("invalidateSimulationCache.invalidatedEntries").entity(Integer.class).get());
    }

    @Test
    void aPatternIsValidated() {
        assertViolations(invalidate(withKey("test-key"), Map.of("pattern", " ", "reason", "r".repeat(2001))),
                "pattern", "must not be blank", "reason", "must have at most 2,000 characters");
        assertViolations(invalidate(withKey("test-key"), Map.of("pattern", "*".repeat(501))),
                "pattern", "must have at most 500 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUR", "DAY", "WEEK", "MONTH"})
    void performanceIsMeasured(String period) {
        String goal = createGoal(Map.of());
        asPerson().document("query($id: ID!) { goal(id: $id) { successProbability } }").variable("id", goal).execute();
        Response response = withKey("test-key").document("""
                query($period: MetricsPeriod!) { simulationPerformance(period: $period) { period timestamp cache { size }
                  simulationTimes { averageMs medianMs p95Ms p99Ms count }
                  resourceUsage { cpuUtilization { averagePercent peakPercent } memoryUsage { averageMb peakMb } } } }""")
                .variable("period", period).execute();
        response.path("simulationPerformance.period").entity(String.class).isEqualTo(period);
        double median = number(response, "simulationTimes.medianMs");
        double p95 = number(response, "simulationTimes.p95Ms");
        assertThat(median).isPositive();
        assertThat(p95).isGreaterThanOrEqualTo(median);
        assertThat(number(response, "simulationTimes.p99Ms")).isGreaterThanOrEqualTo(p95);
        assertThat(number(response, "simulationTimes.averageMs")).isPositive();
        assertThat(number(response, "simulationTimes.count")).isPositive();
        assertThat(number(response, "resourceUsage.memoryUsage.averageMb")).isPositive();
        assertThat(number(response, "resourceUsage.memoryUsage.peakMb"))
                .isGreaterThanOrEqualTo(number(response, "resourceUsage.memoryUsage.averageMb"));
        assertThat(number(response, "resourceUsage.cpuUtilization.averagePercent")).isBetween(0.0, 100.0);
    }

    private static double number(Response response, String path) {
        return response.path("simulationPerformance." + path).entity(Double.class).get();
    }
}
