package io.juncture.goals.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsApplication;
import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import io.juncture.subgraph.testing.TestIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The application as it is started in earnest, with demo data, twice on the same database. */
class StartTest {

    private static final TestIdentity IDENTITY = TestIdentity.shared();
    private static final String EDUCATION = "68dd4f2c-ebd1-4c72-aff9-a2887bd9a060";

    private static final ParameterizedTypeReference<Map<String, Object>> GOAL = new ParameterizedTypeReference<>() { };

    private final List<String> arguments = new ArrayList<>(List.of(
            "--spring.config.name=goals", "--spring.profiles.active=demo", "--server.port=0",
            "--juncture.goals.simulation.paths=2000"));

    StartTest() {
        DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
        TestDatabase.create().register(registry);
        IDENTITY.register(registry);
    }

    private void whileRunning(Consumer<Integer> test) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(GoalsApplication.class)
                .web(WebApplicationType.REACTIVE).run(arguments.toArray(String[]::new))) {
            test.accept(((WebServerApplicationContext) context).getWebServer().getPort());
        }
    }

    private static HttpGraphQlTester as(int port, String person) {
        return GraphQl.as(port, IDENTITY.token(person, "learner"));
    }

    private static List<Map<String, Object>> goals(int port, String person) {
        return as(port, person).document("""
                query($r: [_Any!]!) { _entities(representations: $r) { ... on User {
                  goals { id name timeframe successProbability } } } }""")
                .variable("r", List.of(Map.of("__typename", "User", "id", person)))
                .execute().path("_entities[0].goals").entityList(GOAL).get();
    }

    private static double simulations(int port) {
        return GraphQl.anonymous(port).mutate().header("x-admin-key", "demo-admin-key").build()
                .document("{ simulationPerformance(period: HOUR) { simulationTimes { count } } }")
                .execute().path("simulationPerformance.simulationTimes.count").entity(Double.class).get();
    }

    @Test
    void demoDataAndStatisticsSurviveARestart() {
        double[] before = {0};
        whileRunning(port -> {
            theDocumentsExamplesWork(port);
            before[0] = simulations(port);
        });
        whileRunning(port -> {
            assertThat(goals(port, "user-123")).hasSize(5);
            assertThat(before[0]).isGreaterThanOrEqualTo(6);
            assertThat(simulations(port)).isGreaterThanOrEqualTo(before[0] + 5);
        });
    }

    private static void theDocumentsExamplesWork(int port) {
        List<Map<String, Object>> goals = goals(port, "user-123");
        assertThat(goals).hasSize(5);
        assertThat(classes(goals)).containsExactlyInAnyOrder("healthy", "at risk", "critical");
        assertThat(goals(port, "newbie-1")).isEmpty();
        assertThat(goals(port, "user-456")).isNotEmpty();
        as(port, "user-123").document("""
                query($id: ID!) { goal(id: $id) { category targetAmount currentAmount monthlyContribution
                  scenarios { scenarios { id name } }
                  scenario(id: "scenario-uuid-1") { probability parameters { monthlyContribution } } } }""")
                .variable("id", EDUCATION).execute().path("goal").matchesJson("""
                        {"category": "EDUCATION", "targetAmount": 2000000, "currentAmount": 500000,
                         "monthlyContribution": 15000,
                         "scenarios": {"scenarios": [{"id": "baseline_scenario", "name": "Current Plan"},
                           {"id": "scenario-uuid-1", "name": "Aggressive Saving"}]},
                         "scenario": {"parameters": {"monthlyContribution": 25000}}}""");
        Map<String, Object> education = goals.stream().filter(goal -> goal.get("id").equals(EDUCATION)).findFirst().orElseThrow();
        assertThat(probability(education)).isBetween(0.5, 0.9);
        assertThat(LocalDate.parse(education.get("timeframe").toString())).isAfter(LocalDate.now().plusYears(2));
    }

    private static Set<String> classes(List<Map<String, Object>> goals) {
        return Set.copyOf(goals.stream().map(StartTest::probability)
                .map(probability -> probability >= 0.75 ? "healthy" : probability >= 0.5 ? "at risk" : "critical")
                .toList());
    }

    private static double probability(Map<String, Object> goal) {
        return ((Number) goal.get("successProbability")).doubleValue();
    }
}
