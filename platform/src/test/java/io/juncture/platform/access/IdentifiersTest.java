package io.juncture.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wherever a person is asked for, any of the three identifiers is accepted; the answer has the canonical one. */
@WithPlatform
class IdentifiersTest {

    private static final String CANONICAL = "user-123";

    private final TestPlatform platform;

    IdentifiersTest(TestPlatform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-123", "123", "b67a71e2-5f61-492a-9eeb-2037bf2e9993", "B67A71E2-5F61-492A-9EEB-2037BF2E9993"})
    void everyArgumentThatTakesAPersonTakesAnyIdentifier(String identifier) {
        var data = platform.as("admin@example.com").data("""
                query($id: ID!, $ids: [ID!]!) {
                  user(id: $id) { id goals { owner { id } } goalPortfolio { goalCount } }
                  users(ids: $ids) { id goals { owner { id } } }
                  profilerResult(personId: $id) { taker { id } }
                }
                """, Map.of("id", identifier, "ids", List.of(identifier, "newbie-1")));
        assertThat(data.at("/user/id").asString()).isEqualTo(CANONICAL);
        assertThat(data.at("/user/goals")).hasSize(5);
        assertThat(data.at("/user/goals/0/owner/id").asString()).isEqualTo(CANONICAL);
        assertThat(data.at("/user/goalPortfolio/goalCount").asInt()).isEqualTo(5);
        assertThat(data.at("/users/0/id").asString()).isEqualTo(CANONICAL);
        assertThat(data.at("/users/0/goals")).hasSize(5);
        assertThat(data.at("/profilerResult/taker/id").asString()).isEqualTo(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-123", "123", "b67a71e2-5f61-492a-9eeb-2037bf2e9993", "B67A71E2-5F61-492A-9EEB-2037BF2E9993"})
    void soDoRestEndpoints(String identifier) {
        assertThat(get("/api/v1/profiler/mentees/" + identifier + "/results").get("mentee_id").asInt()).isEqualTo(123);
        var portfolio = get("/api/v2/goals/portfolio-data?user_id=" + identifier);
        assertThat(portfolio.get("user_id").asString()).isEqualTo("b67a71e2-5f61-492a-9eeb-2037bf2e9993");
        assertThat(portfolio.get("goal_count").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsNoIdentifierIsRefusedWithTheReason() {
        for (var value : List.of(Map.of(), true, 1.5, List.of(List.of()))) {
            var error = platform.as("admin@example.com").execute("query($id: ID!) { user(id: $id) { id } }", Map.of("id", value))
                    .at("/errors/0");
            assertThat(error.get("message").asString()).as("%s", value).contains("ID must be a text or a whole number");
        }
    }

    private JsonNode get(String path) {
        return JsonMapper.shared().readTree(platform.web().get().uri(path)
                .headers(headers -> headers.setBearerAuth(platform.token("admin@example.com"))).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
    }
}
