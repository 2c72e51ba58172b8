package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.juncture.platform.support.Browser;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

@WithPlatform
class DocsTest {

    @Test
    void theDocumentKnowsEveryEndpoint(TestPlatform platform) throws IOException {
        JsonNode paths = RestClient.anonymous(platform, "192.0.2.31").get("/openapi.json").is(200).json().get("paths");
        assertThat(paths.propertyNames()).filteredOn(path -> path.startsWith("/api/v2/")).hasSize(12);
        assertThat(paths.valueStream().mapToInt(JsonNode::size).sum()).isEqualTo(endpointsOfTheSchema());
        assertThat(paths.propertyNames()).contains("/api/v1/auth/login", "/api/v1/auth/me", "/api/v1/profiler/value-statement");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/v1/profiler/admin/enterprise/analytics, get,    400 401 403 404 429 500 503 504
            /api/v1/auth/google/,                        post,   400 401 409 413 415 429 500 503 504
            /api/v1/auth/google/link/,                   post,   400 401 403 409 413 415 429 500 503 504
            /api/v1/auth/google/unlink/,                 post,   409
            /api/v1/auth/profile/,                       delete, 400 401 403 409 413 415 429 500 503 504
            /api/v1/auth/change-password/,               post,   400 401 403 409 413 415 429 500 503 504
            /oauth2/token,                               post,   400 401 413 429 500 503 504
            """)
    void everyStatusOfAnErrorIsTold(String path, String method, String statuses, TestPlatform platform) {
        JsonNode responses = RestClient.anonymous(platform, "192.0.2.31").get("/openapi.json").is(200).json()
                .get("paths").get(path).get(method).get("responses");
        assertThat(responses.propertyNames()).contains(statuses.split(" "));
    }

    @Test
    void whatDoesNotExistYetIsToldSo(TestPlatform platform) {
        JsonNode paths = RestClient.anonymous(platform, "192.0.2.31").get("/openapi.json").is(200).json().get("paths");
        JsonNode recipes = paths.at("/~1api~1v1~1recipes~1profiler-recommendations/get");
        assertThat(recipes.get("summary").asString()).contains("subgraph `learning`, which does not exist yet");
        assertThat(recipes.at("/responses/200/content/application~1json/schema/properties/recommended_recipes/description").asString())
                .contains("subgraph `learning`, which does not exist yet");
        assertThat(paths.at("/~1api~1v1~1marketplace~1talent-matches~1profiler/get/responses/200/content/application~1json/schema/properties"
                + "/matches/description").asString()).contains("subgraph `talent`, which does not exist yet");
    }

    private static int endpointsOfTheSchema() throws IOException {
        int endpoints = 0;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:schema/rest/*/*.graphql")) {
            endpoints += file.getContentAsString(StandardCharsets.UTF_8).contains("@rest(") ? 1 : 0;
        }
        assertThat(endpoints).isPositive();
        return endpoints;
    }

    @Test
    void thePageShowsItInABrowserThatReachesNothingElse(TestPlatform platform) throws IOException {
        assumeTrue(Browser.isInstalled(), "No browser: install chromium and chromium-driver");
        try (Browser browser = Browser.open(platform.url() + "/docs/")) {
            assertThat(browser.textOf("#api", "/api/v2/goals/{goal_id}/probability")).contains("Goals", "Authentication");
            assertThat(browser.requestedUrls()).filteredOn(url -> url.startsWith("http")).isNotEmpty()
                    .allSatisfy(url -> assertThat(url).startsWith(platform.url().toString()));
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }
}
