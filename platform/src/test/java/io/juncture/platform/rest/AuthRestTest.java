package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@WithPlatform
class AuthRestTest {

    private final RestClient anonymous;

    AuthRestTest(TestPlatform platform) {
        anonymous = RestClient.anonymous(platform, "192.0.2.21");
    }

    /** With a trailing slash the login is CV Tailor's. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void loginAndMe(String slash) {
        JsonNode login = anonymous.post("/api/v1/auth/login",
                "{'email':'user@example.com','password':'securePassword123'}").is(200).shapedAs("login");
        assertThat(login.at("/data/user/roles").toString()).isEqualTo("[\"learner\",\"trainer\"]");
        JsonNode me = anonymous.with("Authorization", "Bearer " + login.at("/data/token").asString())
                .get("/api/v1/auth/me" + slash).is(200).shapedAs("me");
        assertThat(me.at("/data/organizationId").asString()).isEqualTo("org-456");
        assertThat(me.at("/data/preferences/leaderboardPrivacy").asString()).isEqualTo("public");
    }

    @Test
    void refusals() {
        JsonNode wrong = anonymous.post("/api/v1/auth/login", "{'email':'user@example.com','password':'guess'}").is(401).json();
        assertThat(wrong.get("success").asBoolean(true)).isFalse();
        assertThat(wrong.at("/error/code").asString()).isEqualTo("INVALID_CREDENTIALS");
        JsonNode incomplete = anonymous.post("/api/v1/auth/login", "{'email':'user@example.com'}").is(400).json();
        assertThat(incomplete.at("/error/details").asString()).isEqualTo("password is required");
        JsonNode unreadable = anonymous.post("/api/v1/auth/login", "{").is(400).json();
        assertThat(unreadable.at("/error/details").asString()).isEqualTo("The body is not valid JSON");
        JsonNode nobody = anonymous.get("/api/v1/auth/me").is(401).json();
        assertThat(nobody.at("/error/code").asString()).isEqualTo("UNAUTHORIZED");
        assertThat(nobody.at("/error/message").asString()).isEqualTo("Authentication required");
        assertThat(nobody.at("/error/details").asString()).isEqualTo("No valid JWT token provided");
    }

    @Test
    void afterManyFailuresOneHasToWait() {
        String guess = "{'email':'nobody-at-all@example.org','password':'guess'}";
        for (int i = 0; i < 10; i++) {
            anonymous.post("/api/v1/auth/login", guess).is(401);
        }
        var refused = anonymous.post("/api/v1/auth/login", guess).is(429);
        JsonNode error = refused.json().get("error");
        assertThat(error.get("code").asString()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(error.get("retryAfter").asString()).isEqualTo(refused.headers().getFirst("Retry-After"));
        assertThat(error.get("details").asString()).matches("Try again in (1 second|\\d+ seconds)\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nonexisting", "/api/v2/nonexisting/", "/api/nonexisting/1"})
    void whatNoFamilyServesIsToldInPlainJson(String path) {
        assertThat(anonymous.get(path).is(404).json()).hasToString("{\"error\":\"Not found\",\"message\":\"Nothing is served at this path\"}");
        assertThat(anonymous.with("Authorization", "Bearer nonsense").get(path).is(401).json().get("error").asString())
                .isEqualTo("Authentication required");
    }
}
