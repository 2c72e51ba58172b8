package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** A browser's session: both logins set its cookies, and everything else works with them. */
@WithPlatform
class BrowserSessionRestTest {

    private static final String LOGIN = "{'email':'learner@example.com','password':'securePassword123'}";

    private final RestClient anonymous;
    private final Map<String, String> jar = new HashMap<>();

    BrowserSessionRestTest(TestPlatform platform) {
        anonymous = RestClient.anonymous(platform, "192.0.2.24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/login", "/api/v1/auth/login/"})
    void aLoginBeginsASession(String path) {
        var login = keep(anonymous.post(path, LOGIN).is(200));
        assertThat(login.headers().get(HttpHeaders.SET_COOKIE)).anySatisfy(cookie ->
                assertThat(cookie).startsWith("juncture_session=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
        assertThat(new String(login.bytes())).doesNotContain("session");
        assertThat(browser().get("/api/v1/auth/me").is(200).json().at("/data/id").asString()).isEqualTo("user-456");
        assertThat(browser().get("/api/v1/auth/profile/").is(200).json().get("id").asInt()).isEqualTo(456);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void aSessionIsProlongedAndEndedWithItsCsrfToken(String none) {
        keep(anonymous.post("/api/v1/auth/login/", LOGIN).is(200));
        String bio = "{'bio':'Changed in a session'}";
        assertThat(browser().patch("/api/v1/auth/profile/", bio).is(403).shapedAs("account-error").get("code").asString())
                .isEqualTo("csrf_failed");
        page().patch("/api/v1/auth/profile/", bio).is(200);
        page().patch("/api/v1/auth/profile/", "{'bio':null}").is(200);

        for (String body : new String[] {"", "{}"}) {
            for (String path : new String[] {"/api/v1/auth/token/refresh/", "/api/v1/auth/logout/"}) {
                var refused = browser().post(path, body).is(403).shapedAs("account-error");
                assertThat(refused.get("code").asString()).isEqualTo("csrf_failed");
                assertThat(refused.get("detail").asString()).contains("cookie XSRF-TOKEN", "header X-XSRF-TOKEN");
            }
        }
        String before = jar.get("juncture_session");
        keep(page().post("/api/v1/auth/token/refresh/", none).is(200));
        assertThat(jar.get("juncture_session")).isNotEqualTo(before);
        page().get("/api/v1/auth/me").is(200);
        keep(page().post("/api/v1/auth/token/refresh/", none).is(200));

        var last = page();
        keep(page().post("/api/v1/auth/logout/", none).is(204));
        assertThat(jar.values()).containsOnly("");
        last.post("/api/v1/auth/token/refresh/", none).is(401);
        browser().get("/api/v1/auth/me").is(401);
    }

    @Test
    void anAccountIsDeletedWithThePasswordAndTheSessionEndsWithIt() {
        String account = "{'email':'delete.me@example.net','password':'seven purple lanterns drifting','password_confirm':'seven purple lanterns drifting'}";
        anonymous.post("/api/v1/auth/register/", account).is(201);
        String login = "{'email':'delete.me@example.net','password':'seven purple lanterns drifting'}";
        keep(anonymous.post("/api/v1/auth/login/", login).is(200));
        String proof = "{'password':'seven purple lanterns drifting'}";
        assertThat(browser().delete("/api/v1/auth/profile/", proof).is(403).json().get("code").asString()).isEqualTo("csrf_failed");
        assertThat(page().delete("/api/v1/auth/profile/").is(400).json().at("/fields/password/0").asString()).isEqualTo("is required");
        assertThat(page().delete("/api/v1/auth/profile/", "{'password':'wrong'}").is(400).json().at("/fields/password/0").asString())
                .isEqualTo("is not the current password");
        keep(page().delete("/api/v1/auth/profile/", proof).is(204));
        assertThat(jar.values()).containsOnly("");
        anonymous.post("/api/v1/auth/login/", login).is(401);
    }

    private RestClient.Answer keep(RestClient.Answer answer) {
        answer.headers().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            int equals = cookie.indexOf('=');
            jar.put(cookie.substring(0, equals), cookie.substring(equals + 1, cookie.indexOf(';')));
        });
        return answer;
    }

    /** What a browser sends by itself. */
    private RestClient browser() {
        return anonymous.with(HttpHeaders.COOKIE,
                jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
    }

    /** What a page of the gateway's own site sends. */
    private RestClient page() {
        return browser().with("X-XSRF-TOKEN", jar.get("XSRF-TOKEN"));
    }
}
