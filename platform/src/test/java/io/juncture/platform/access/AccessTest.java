package io.juncture.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.access.RootFields.RootField;
import io.juncture.platform.support.GraphQLClient;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import io.juncture.profiler.identity.TokenIssuer;
import io.juncture.profiler.identity.TokenSubject;
import io.juncture.profiler.person.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The gateway refuses by itself, before any subgraph is asked, what the schema says is not for the caller. */
@WithPlatform
class AccessTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final List<String> ROLES = List.of("learner", "trainer", "mentor", "orgadmin", "director", "admin");

    /** By field, the roles that it is for where it is not for all people. */
    private static final Map<String, Set<String>> FOR_ROLES = Map.ofEntries(
            Map.entry("Mutation.eraseUser", Set.of("admin")),
            Map.entry("Mutation.setRoles", Set.of("admin")),
            Map.entry("Mutation.assignMentor", Set.of("admin")),
            Map.entry("Mutation.unassignMentor", Set.of("admin")),
            Map.entry("Mutation.setOrganization", Set.of("admin")),
            Map.entry("Mutation.saveOrganization", Set.of("admin")),
            Map.entry("Query.partners", Set.of("admin")),
            Map.entry("Query.partner", Set.of("admin")),
            Map.entry("Mutation.savePartner", Set.of("admin")),
            Map.entry("Mutation.issuePartnerKey", Set.of("admin")),
            Map.entry("Mutation.rotatePartnerKey", Set.of("admin")),
            Map.entry("Mutation.revokePartnerKey", Set.of("admin")),
            Map.entry("Query.profilerCohortAnalytics", Set.of("admin", "director")),
            Map.entry("Query.profilerEnterpriseAnalytics", Set.of("admin", "director")),
            Map.entry("Query.currentPartner", Set.of("partner")));

    private final TestPlatform platform;

    AccessTest(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void theGatewayRefusesWhatIsNotForTheCaller() {
        var callers = new LinkedHashMap<String, GraphQLClient>();
        ROLES.forEach(role -> callers.put(role, platform.as(role + "@example.com")));
        callers.put("coach", coach());
        callers.put("anonymous", platform.anonymous());
        callers.put("partner", platform.withToken(partnerToken("reports:read candidates:import")));
        var wrong = new ArrayList<String>();
        RootFields.ofSupergraph().stream().filter(field -> !field.type().equals("Subscription")).forEach(field ->
                callers.forEach((role, client) -> {
                    var expected = refusal(field, role);
                    if (isHarmless(field) || !expected.isEmpty()) {
                        var found = refusal(client.execute(field.document()));
                        if (!found.equals(expected)) {
                            wrong.add("%s for %s: '%s' instead of '%s'".formatted(field.coordinate(), role, found, expected));
                        }
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** What nobody is refused by the gateway is not carried out either: no account is made, no session begun. */
    private static boolean isHarmless(RootField field) {
        return field.type().equals("Query");
    }

    private static String refusal(RootField field, String role) {
        if (field.directives().isEmpty()) {
            return "";
        }
        if (role.equals("anonymous")) {
            return "UNAUTHENTICATED";
        }
        var roles = FOR_ROLES.get(field.coordinate());
        var allowed = roles == null ? !role.equals("partner") : roles.contains(role);
        return allowed ? "" : "FORBIDDEN";
    }

    /** The reason, when it was the gateway. */
    private static String refusal(JsonNode response) {
        var extensions = response.at("/errors/0/extensions");
        return extensions.path("code").asString("").equals("UNAUTHORIZED_FIELD_OR_TYPE") ? extensions.path("reason").asString() : "";
    }

    @Test
    void followingASessionIsForPeople() {
        for (var token : List.of("", partnerToken("reports:read"))) {
            var body = new String(platform.web().post().uri("/graphql").header("Accept", "text/event-stream").headers(headers -> {
                if (!token.isEmpty()) {
                    headers.setBearerAuth(token);
                }
            }).bodyValue(Map.of("query", "subscription { profilerSessionProgress(sessionId: \"x\") { percent } }")).exchange()
                    .expectBody(byte[].class).returnResult().getResponseBody());
            assertThat(body).contains("UNAUTHORIZED_FIELD_OR_TYPE", token.isEmpty() ? "UNAUTHENTICATED" : "FORBIDDEN");
        }
    }

    @Test
    void whatIsForPeopleIsForbiddenToAPartnerWhoIsNotAskedToLogIn() {
        var token = partnerToken("reports:read candidates:import");
        for (var path : List.of("/api/v1/auth/profile/", "/api/v1/auth/me", "/api/v1/profiler/value-statement",
                "/api/v1/recipes/profiler-recommendations")) {
            get(path, token).expectStatus().isForbidden();
        }
        platform.web().patch().uri("/api/v1/auth/profile/").headers(headers -> headers.setBearerAuth(token))
                .bodyValue(Map.of("bio", "a system")).exchange().expectStatus().isForbidden();
        var goal = RootFields.ofSupergraph().stream().filter(field -> field.coordinate().equals("Mutation.createGoal")).findFirst();
        assertThat(refusal(platform.withToken(token).execute(goal.orElseThrow().document()))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aPartnerSeesItselfWhateverTheScope() {
        var self = platform.withToken(partnerToken("reports:read")).data("{ currentPartner { id hourlyLimit keys { id rotationDue } } }");
        assertThat(self.at("/currentPartner/id").asString()).isEqualTo("workforce-agency-17");
        assertThat(self.at("/currentPartner/hourlyLimit").asInt()).isEqualTo(1000);
    }

    @Test
    void aPartnersRateHoldsOverAllItAsksAndIsToldInEachDialect() {
        var token = platform.application("profiler").getBean(TokenIssuer.class).issueToPartner(new TokenSubject("busy-agency",
                List.of(Role.PARTNER), "reports:read", Map.of("rate_limit", 3)), Duration.ofMinutes(5)).block().value();
        platform.withToken(token).execute("{ identityProvider { issuer } }");
        var mentee = get("/api/v1/profiler/mentees/user-123/results", token).expectStatus().isForbidden();
        mentee.expectHeader().valueEquals("RateLimit-Limit", "3").expectHeader().valueEquals("RateLimit-Remaining", "1");
        get("/api/v1/auth/me", token).expectStatus().isForbidden();
        get("/api/v2/goals/portfolio-data", token).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After")
                .expectBody().jsonPath("$.error").isEqualTo("Rate limit exceeded").jsonPath("$.retry_after").isNumber();
        get("/api/v1/auth/me", token).expectStatus().isEqualTo(429)
                .expectBody().jsonPath("$.success").isEqualTo(false).jsonPath("$.error.retryAfter").isNumber();
    }

    @Test
    void aTokenIsGoodOnlyWhereItsKeyIs() {
        var token = platform.application("profiler").getBean(TokenIssuer.class).issueToPartner(new TokenSubject("bound-to-networks",
                List.of(Role.PARTNER), "", Map.of("networks", List.of("198.51.100.0/24"))), Duration.ofMinutes(5)).block().value();
        get("/api/v2/goals/portfolio-data", token).expectStatus().isForbidden().expectBody().jsonPath("$.message")
                .isEqualTo("The access token may not be used from this address");
        platform.web().get().uri("/.well-known/jwks.json").header("X-Forwarded-For", "198.51.100.7")
                .headers(headers -> headers.setBearerAuth(token)).exchange().expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return platform.web().get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    @Test
    void peopleSeeThoseWhomTheirRoleAllows() {
        var people = List.of("user-123", "user-456", "newbie-1", "orgadmin-1", "mentor-1");
        Map.of("learner", List.of("user-456"), "mentor", List.of("user-123", "mentor-1"),
                "orgadmin", List.of("user-123", "user-456", "orgadmin-1", "mentor-1"), "newbie", List.of("newbie-1"),
                "admin", people).forEach((name, visible) -> {
                    var found = platform.as(name + "@example.com").data("query($ids: [ID!]!) { users(ids: $ids) { id } }",
                            Map.of("ids", people)).get("users").values().stream().filter(user -> !user.isNull())
                            .map(user -> user.get("id").asString());
                    assertThat(found).as(name).containsExactlyElementsOf(people.stream().filter(visible::contains).toList());
                });
    }

    private GraphQLClient coach() {
        var email = "coach" + UUID.randomUUID() + "@example.net";
        platform.anonymous().data("mutation($input: RegisterInput!) { register(input: $input) { user { id } } }",
                Map.of("input", Map.of("email", email, "password", PASSWORD)));
        platform.application("profiler").getBean(DatabaseClient.class)
                .sql("INSERT INTO person_role (person_id, role) SELECT id, 'coach' FROM person WHERE email = :email").bind("email", email)
                .then().block();
        return platform.withToken(platform.anonymous().data("mutation($input: LoginInput!) { login(input: $input) { token } }",
                Map.of("input", Map.of("email", email, "password", PASSWORD))).at("/login/token").asString());
    }

    private String partnerToken(String scope) {
        return platform.anonymous().data("""
                mutation($scope: String!) {
                  clientCredentialsToken(input: {grantType: "client_credentials", clientId: "sk_demo_123", clientSecret: "sh_demo_456",
                    scope: $scope}) { accessToken }
                }
                """, Map.of("scope", scope))
                .at("/clientCredentialsToken/accessToken").asString();
    }
}
