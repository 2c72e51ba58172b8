package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.Traffic;
import io.juncture.platform.support.WithPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One question, answered from two subgraphs. */
@WithPlatform
class CrossSubgraphTest {

    private static final String USERS = "query ($ids: [ID!]!) { users(ids: $ids) { id fullName goals { name targetAmount } } }";
    private static final List<String> PEOPLE = List.of("user-123", "user-456", "trainer-123", "orgadmin-1", "mentor-1",
            "director-1", "admin-1", "newbie-1", "abc123");

    private final TestPlatform platform;

    CrossSubgraphTest(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void theGatewayIsReady() {
        platform.web().get().uri("/actuator/health/readiness").exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("UP");
    }

    @Test
    void aPersonAsksForTheirNameAndTheChancesOfTheirGoals() {
        var me = platform.as("user@example.com").data("{ me { fullName goals { name successProbability } } }").path("me");
        assertThat(me.path("fullName").stringValue()).isEqualTo("John Doe");
        assertThat(me.path("goals")).hasSize(5).allSatisfy(goal -> {
            assertThat(goal.path("name").stringValue()).isNotBlank();
            assertThat(goal.path("successProbability").doubleValue()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void manyPeopleCostNoMoreCallsAndStatementsThanFew() {
        var admin = platform.as("admin@example.com");
        var few = Traffic.least(platform, () -> admin.data(USERS, Map.of("ids", PEOPLE.subList(0, 2))));
        var many = Traffic.least(platform, () -> admin.data(USERS, Map.of("ids", PEOPLE)));

        assertThat(many.callsOf("profiler")).isEqualTo(1);
        assertThat(many.callsOf("goals")).isEqualTo(1);
        assertThat(many.statementsOf("profiler")).isPositive().isEqualTo(few.statementsOf("profiler"));
        assertThat(many.statementsOf("goals")).isPositive().isEqualTo(few.statementsOf("goals"));
    }

    @Test
    void peopleComeInTheOrderAskedForWithTheirOwnGoals() {
        var users = platform.as("admin@example.com")
                .data(USERS, Map.of("ids", List.of("newbie-1", "user-123", "nobody", "user-123"))).path("users");
        assertThat(users).hasSize(4);
        assertThat(users.get(0).path("goals")).isEmpty();
        assertThat(users.get(1).path("id").stringValue()).isEqualTo("user-123");
        assertThat(users.get(1).path("goals")).hasSize(5);
        assertThat(users.get(2).isNull()).isTrue();
        assertThat(users.get(3)).isEqualTo(users.get(1));
    }

    @Test
    void goalsAreForTheirOwnerAndForAdministrators() {
        var query = "{ goal(id: \"68dd4f2c-ebd1-4c72-aff9-a2887bd9a060\") { name owner { fullName } } }";
        assertThat(platform.as("user@example.com").data(query).at("/goal/owner/fullName").stringValue()).isEqualTo("John Doe");
        assertThat(platform.as("admin@example.com").data(query).at("/goal/owner/fullName").stringValue()).isEqualTo("John Doe");
        assertThat(platform.as("learner@example.com").execute(query).at("/data/goal").isNull()).isTrue();
        assertThat(goalsOf(platform.as("learner@example.com").execute(USERS, Map.of("ids", List.of("user-123"))))).isEmpty();
    }

    @Test
    void withoutALoginThereIsNothing() {
        var response = platform.anonymous().execute("{ me { fullName } }");
        assertThat(response.path("data").isNull()).isTrue();
        assertThat(response.at("/errors/0/extensions/code").stringValue()).isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
        assertThat(response.at("/errors/0/extensions/reason").stringValue()).isEqualTo("UNAUTHENTICATED");
        platform.web().post().uri("/graphql").header("Authorization", "Bearer nonsense")
                .bodyValue(Map.of("query", "{ me { fullName } }")).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void rolesArePoliciesOfTheSchema() {
        var query = "{ me { fullName } profilerEnterpriseAnalytics { __typename } }";
        assertThat(platform.as("director@example.com").data(query).at("/profilerEnterpriseAnalytics/__typename").stringValue())
                .isEqualTo("ProfilerEnterpriseAnalytics");
        var learner = platform.as("learner@example.com").execute(query);
        assertThat(learner.at("/errors/0/extensions/code").stringValue()).isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
        assertThat(learner.at("/errors/0/extensions/reason").stringValue()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aSubgraphReachedPastTheGatewayIsNoWeaker() {
        platform.subgraph("goals").post().uri("/graphql")
                .bodyValue(Map.of("query", "{ goal(id: \"68dd4f2c-ebd1-4c72-aff9-a2887bd9a060\") { name } }"))
                .exchange().expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
    }

    private static List<JsonNode> goalsOf(JsonNode response) {
        return response.at("/data/users").valueStream().flatMap(user -> user.path("goals").valueStream()).toList();
    }
}
