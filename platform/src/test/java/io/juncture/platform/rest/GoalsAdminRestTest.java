package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithPlatform
class GoalsAdminRestTest {

    private static final String STATISTICS = "/api/v2/admin/cache_stats";
    private static final String PERFORMANCE = "/api/v2/admin/performance";

    private final TestPlatform platform;

    GoalsAdminRestTest(TestPlatform platform) {
        this.platform = platform;
    }

    private RestClient from(String address) {
        return RestClient.anonymous(platform, address).with("X-Admin-Key", "demo-admin-key");
    }

    @Test
    void statisticsAndInvalidation() {
        RestClient admin = from("192.0.2.11");
        admin.get(STATISTICS).is(200).shapedAs("cache-stats");
        JsonNode answer = admin.post("/api/v2/admin/cache/invalidate", "{'pattern':'goal:none:*','reason':'Test'}")
                .is(200).shapedAs("cache-invalidated");
        assertThat(answer.get("pattern").asString()).isEqualTo("goal:none:*");
        assertThat(answer.get("invalidated_entries").asInt()).isZero();
    }

    @Test
    void performanceOfSimulationsAndOfTheEndpointsThemselves() {
        RestClient admin = from("192.0.2.12");
        admin.as("user@example.com").post("/api/v2/goals/68dd4f2c-ebd1-4c72-aff9-a2887bd9a060/probability/calculate", "").is(200);
        JsonNode answer = admin.get(PERFORMANCE + "?period=day").is(200).shapedAs("performance");
        assertThat(answer.at("/metadata/period").asString()).isEqualTo("day");
        assertThat(answer.at("/rate_limits/limit_per_minute").asInt()).isEqualTo(100);
        assertThat(answer.at("/rate_limits/current_usage").get("192.0.2.12:admin").get("count").asInt()).isEqualTo(1);
        assertThat(answer.at("/api_metrics/avg_response_time_ms").asDouble()).isPositive();
        assertThat(admin.get(PERFORMANCE + "?period=year").is(400).json().get("message").asString())
                .isEqualTo("period must be one of hour, day, week, month");
    }

    @Test
    void performanceAsATable() {
        RestClient.Answer answer = from("192.0.2.13").get(PERFORMANCE + "?format=csv").is(200);
        assertThat(answer.headers().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(new String(answer.bytes())).startsWith("metric,value\r\ncache.size,").contains("\r\nmetadata.period,hour\r\n");
    }

    @Test
    void theKeyOpensAndNothingElse() {
        RestClient stranger = RestClient.anonymous(platform, "192.0.2.14");
        for (String path : new String[]{STATISTICS, PERFORMANCE}) {
            stranger.get(path).is(401);
            stranger.with("X-Admin-Key", "guess").get(path).is(403);
            stranger.as("user@example.com").get(path).is(401);
            stranger.get(path + "?admin_key=demo-admin-key").is(200);
            stranger.as("admin@example.com").get(path).is(200);
        }
    }

    @Test
    void theTwentyFirstRequestInAMinuteIsRefused() {
        RestClient eager = from("192.0.2.78");
        for (int i = 0; i < 20; i++) {
            eager.get(STATISTICS).is(200);
        }
        eager.get(STATISTICS).is(429);
    }
}
