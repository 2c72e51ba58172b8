package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithPlatform
class ProfilerRestTest {

    private static final String RESULTS = "/api/v1/profiler/mentees/%s/results";
    private static final String COHORT =
            "/api/v1/profiler/admin/cohorts/7c9e6679-7425-40de-944b-e07fc1f90ae7/analytics";
    private static final String ENTERPRISE = "/api/v1/profiler/admin/enterprise/analytics";
    private static final String SPONSOR = "9b2f1f3e-0c57-4d7a-8f0e-5f1a3b7c2d10";
    private static final String STATEMENT = "/api/v1/profiler/value-statement";
    private static final String RECIPES = "/api/v1/recipes/profiler-recommendations";

    private static final String TALENTS = "/api/v1/marketplace/talent-matches/profiler";

    private final RestClient anonymous;

    ProfilerRestTest(TestPlatform platform) {
        anonymous = RestClient.anonymous(platform, "192.0.2.41");
    }

    @Test
    void aMenteesResults() {
        for (String caller : List.of("mentor", "admin")) {
            for (String id : List.of("123", "user-123", "b67a71e2-5f61-492a-9eeb-2037bf2e9993")) {
                JsonNode results = as(caller).get(RESULTS.formatted(id)).is(200).shapedAs("mentee-results");
                assertThat(results.get("mentee_id").asInt()).isEqualTo(123);
                assertThat(results.get("mentee_email").asString()).isEqualTo("user@example.com");
                assertThat(results.get("is_locked").asBoolean()).isTrue();
                assertThat(results.at("/recommended_track/track_id").asString())
                        .isEqualTo(results.at("/recommended_tracks/0/track_id").asString());
                assertThat(results.at("/aptitude_breakdown").propertyNames()).contains("networking", "analytical_reasoning");
                assertThat(results.at("/behavioral_profile/traits").propertyNames()).contains("emotional_stability");
            }
        }
    }

    @Test
    void resultsAreRefused() {
        for (String caller : List.of("user", "learner", "trainer", "orgadmin", "director")) {
            error(as(caller).get(RESULTS.formatted("123")), 403, "Permission denied");
        }
        error(as("mentor").get(RESULTS.formatted("456")), 403, "Permission denied");
        error(as("admin").get(RESULTS.formatted("99999")), 404, "Mentee not found");
        error(as("admin").get(RESULTS.formatted("newbie-1")), 404, "Profiler session not found");
        error(anonymous.get(RESULTS.formatted("123")), 401, "");
        error(as("admin").get("/api/v1/profiler/nothing"), 404, "");
    }

    @Test
    void theValueStatement() {
        JsonNode statement = as("user").get(STATEMENT).is(200).shapedAs("value-statement");
        assertThat(statement.get("value_statement").asString())
                .startsWith("I am drawn to cybersecurity because: ").contains(" My goal is: ");
        assertThat(statement.get("status").asString()).isEqualTo("approved");
        assertThat(statement.get("visibility").asString()).isEqualTo("private");
        assertThat(as("newbie").get(STATEMENT).is(404).json().toString()).isEqualTo(
                "{\"value_statement\":null,\"message\":\"Value statement not found. Please complete profiler first.\"}");
        error(anonymous.get(STATEMENT), 401, "");
    }

    @Test
    void aCohortsAnalytics() {
        for (String caller : List.of("admin", "director")) {
            var answer = as(caller).get(COHORT).is(200);
            JsonNode analytics = answer.shapedAs("cohort-analytics");
            assertThat(analytics.get("cohort_name").asString()).isEqualTo("Cohort 2026");
            assertThat(analytics.get("total_students").asInt()).isEqualTo(50);
            assertThat(analytics.get("profiled_students").asInt()).isEqualTo(45);
            assertThat(analytics.get("profiled_percentage").asDouble()).isEqualTo(90.0);
            assertThat(analytics.get("track_distribution").propertyNames())
                    .containsExactly("defender", "offensive", "grc", "innovation", "leadership");
            assertThat(answer.headers().getCacheControl()).isEqualTo("private, max-age=300");
        }
        for (String caller : List.of("user", "mentor", "orgadmin")) {
            error(as(caller).get(COHORT), 403, "");
        }
        JsonNode page = as("admin").get(COHORT + "?first=3&after=learner-001").is(200).shapedAs("cohort-analytics");
        assertThat(page.get("students")).hasSize(3);
        assertThat(page.get("total_students").asInt()).isEqualTo(50);
        error(as("admin").get(COHORT + "?first=1001"), 400, "first must be less than or equal to 1000");
        error(as("admin").get("/api/v1/profiler/admin/cohorts/none/analytics"), 404, "Cohort not found");
        error(anonymous.get(COHORT), 401, "");
    }

    @Test
    void anEnterprisesAnalytics() {
        JsonNode all = as("admin").get(ENTERPRISE + "?sponsor_id=" + SPONSOR).is(200).shapedAs("enterprise-analytics");
        assertThat(all.get("total_employees").asInt()).isEqualTo(200);
        assertThat(all.get("profiled_employees").asInt()).isEqualTo(180);
        assertThat(all.at("/date_range/from").isNull()).isTrue();
        JsonNode some = as("director").get(ENTERPRISE + "?sponsor_id=" + SPONSOR
                + "&cohort_id=7c9e6679-7425-40de-944b-e07fc1f90ae7&date_from=2020-01-01&date_to=2100-12-31").is(200).json();
        assertThat(some.get("profiled_employees").asInt()).isEqualTo(45);
        assertThat(some.at("/date_range").toString()).isEqualTo("{\"from\":\"2020-01-01\",\"to\":\"2100-12-31\"}");
        assertThat(some.at("/cohort_breakdown/7c9e6679-7425-40de-944b-e07fc1f90ae7/cohort_name").asString()).isEqualTo("Cohort 2026");
        error(as("user").get(ENTERPRISE), 403, "");
        error(as("admin").get(ENTERPRISE + "?sponsor_id=none"), 404, "Enterprise not found");
        error(as("admin").get(ENTERPRISE + "?date_from=yesterday"), 400, "date_from");
        error(as("admin").get(ENTERPRISE + "?date_from=2026-02-02&date_to=2026-02-01"), 400, "date_to");
    }

    @Test
    void recipeRecommendations() {
        JsonNode profiled = as("user").get(RECIPES).is(200).shapedAs("recipe-recommendations");
        assertThat(profiled.at("/profiler_status/accessible").asBoolean()).isTrue();
        assertThat(profiled.get("total_gaps").asInt()).isEqualTo(profiled.at("/gaps_analysis/gaps").size());
        assertThat(profiled.has("message")).isFalse();
        JsonNode without = as("newbie").get(RECIPES).is(200).json();
        assertThat(without.toString()).isEqualTo("{\"gaps_analysis\":{\"gaps\":[],\"recommended_recipe_skills\":[]},"
                + "\"recommended_recipes\":[],\"total_gaps\":0,\"total_skills\":0,\"profiler_status\":{\"accessible\":false,"
                + "\"session_id\":null,\"has_scores\":false,\"has_breakdown\":false,\"message\":\"No profiler session found\"},"
                + "\"message\":\"Complete profiler to get personalized recipe recommendations\"}");
        error(anonymous.get(RECIPES), 401, "");
    }

    @Test
    void talentMatches() {
        JsonNode profiled = as("talent").get(TALENTS).is(200).shapedAs("talent-matches");
        assertThat(profiled.get("profiler_complete").asBoolean()).isTrue();
        assertThat(as("newbie").get(TALENTS).is(200).json().toString()).isEqualTo("{\"matches\":[],"
                + "\"message\":\"Complete profiler to get talent matches\",\"profiler_complete\":false}");
        error(anonymous.get(TALENTS), 401, "");
    }

    private RestClient as(String name) {
        return anonymous.as(name + "@example.com");
    }

    private static void error(RestClient.Answer answer, int status, String message) {
        JsonNode body = answer.is(status).json();
        assertThat(body.propertyNames()).containsExactly("error", "message");
        assertThat(body.get("message").asString()).contains(message);
    }
}
