package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * Everything that takes or gives something secret is used, rightly and wrongly, through gateway and subgraph, while all code of ours logs
 * all it can: nothing of it stands in the log.
 */
@WithPlatform
class SecretsInLogsTest {

    private static final String FIRST = "quiet-glacier-violin-4471";
    private static final String SECOND = "amber-turbine-harvest-9182";
    private static final String WRONG = "mistaken-porcelain-guess-33";

    private final TestPlatform platform;
    private final RestClient anonymous;
    private final LogLines log = new LogLines();
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.juncture");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final String email = "unmistakable-" + System.nanoTime() + "@example.net";
    private final List<String> secrets = new ArrayList<>(List.of(FIRST, SECOND, WRONG, "sh_demo_456", email));

    SecretsInLogsTest(TestPlatform platform) {
        this.platform = platform;
        this.anonymous = RestClient.anonymous(platform, "192.0.2.91");
    }

    @BeforeEach
    void listen() {
        root.setLevel(Level.INFO);
        ours.setLevel(Level.TRACE);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        ours.setLevel(null);
        root.setLevel(levelBefore);
    }

    @Test
    void nothingSecretIsLogged() {
        accounts();
        browsers();
        partners();
        requestsThatAreNone();
        assertThat(log.lines()).as("the log is written at all").anyMatch(line -> line.contains("io.juncture"));
        for (String secret : secrets) {
            assertThat(secret).hasSizeGreaterThan(8);
            assertThat(log.lines()).as("lines with %s", secret).noneMatch(line -> line.contains(secret));
        }
    }

    private void accounts() {
        String registration = "{'email':'%s','password':'%s','first_name':'Ada'}".formatted(email, FIRST);
        JsonNode registered = anonymous.post("/api/v1/auth/register/", registration).is(201).json();
        keep(registered);
        anonymous.post("/api/v1/auth/register/", registration).is(400);
        anonymous.post("/api/v1/auth/register/", "{'email':'%s','password':'%s'}".formatted(email, email)).is(400);

        login("/api/v1/auth/login/", WRONG).is(401);
        login("/api/v1/auth/login", WRONG).is(401);
        keep(login("/api/v1/auth/login", FIRST).is(200).json().get("data"));
        JsonNode here = keep(login("/api/v1/auth/login/", FIRST).is(200).json());

        String refresh = "{'refresh':'%s'}".formatted(here.get("refresh").asString());
        JsonNode next = keep(anonymous.post("/api/v1/auth/token/refresh/", refresh).is(200).json());
        anonymous.post("/api/v1/auth/token/refresh/", refresh).is(401);
        anonymous.post("/api/v1/auth/logout/", "{'refresh':'%s'}".formatted(next.get("refresh").asString())).is(204);

        RestClient somebody = bearing(next.get("access").asString());
        somebody.get("/api/v1/auth/profile/").is(200);
        bearing(next.get("access").asString() + "x").get("/api/v1/auth/profile/").is(401);
        String change = "{'current_password':'%s','new_password':'%s'}";
        somebody.post("/api/v1/auth/change-password/", change.formatted(WRONG, SECOND)).is(400);
        keep(somebody.post("/api/v1/auth/change-password/", change.formatted(FIRST, SECOND)).is(200).json());

        anonymous.post("/api/v1/auth/password-reset/", "{'email':'%s'}".formatted(email)).is(200);
        String token = platform.mailbox().awaitToken(email);
        secrets.add(token);
        String confirmation = "{'token':'%s','new_password':'%s'}".formatted(token, FIRST);
        anonymous.post("/api/v1/auth/password-reset/confirm/", confirmation).is(200);
        anonymous.post("/api/v1/auth/password-reset/confirm/", confirmation).is(400);
        for (int i = 0; i < 10; i++) {
            login("/api/v1/auth/login/", WRONG).is(401);
        }
        login("/api/v1/auth/login/", WRONG).is(429);
    }

    private void browsers() {
        var login = RestClient.anonymous(platform, "192.0.2.92").post("/api/v1/auth/login/",
                "{'email':'%s','password':'%s'}".formatted(email, FIRST)).is(200);
        keep(login.json());
        StringBuilder jar = new StringBuilder();
        login.headers().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            secrets.add(pair.substring(pair.indexOf('=') + 1));
            jar.append(jar.isEmpty() ? "" : "; ").append(pair);
        });
        RestClient browser = anonymous.with(HttpHeaders.COOKIE, jar.toString());
        browser.get("/api/v1/auth/me").is(200);
        browser.patch("/api/v1/auth/profile/", "{'bio':'x'}").is(403);
        browser.with("X-XSRF-TOKEN", WRONG).post("/api/v1/auth/logout/", "{}").is(403);
    }

    private void partners() {
        RestClient demo = anonymous.with("X-API-Key", "sk_demo_123").with("X-API-Secret", "sh_demo_456");
        String body = "{'partner_id':'workforce-agency-17','timestamp':'%s'}".formatted(Instant.now());
        secrets.add(demo.post("/api/v1/auth/partner", body).is(200).json().get("access_token").asString());
        demo.with("X-API-Secret", WRONG).post("/api/v1/auth/partner", body).is(401);
        String basic = HttpHeaders.encodeBasicAuth("sk_demo_123", "sh_demo_456", null);
        secrets.add(basic);
        oauth("grant_type=client_credentials", "Basic " + basic, 200);
        oauth("grant_type=client_credentials&client_id=sk_demo_123&client_secret=sh_demo_456", "", 200);
        oauth("grant_type=client_credentials&client_id=sk_demo_123&client_secret=" + WRONG, "", 401);
        oauth("grant_type=" + WRONG + "&client_id=sk_demo_123&client_secret=sh_demo_456", "", 400);
        oauth("%zz" + WRONG, "", 400);
        secrets.add(platform.as("admin@example.com").data("""
                mutation {
                  savePartner(input: {id: "silent-agency", name: "Silent", scopes: []}) { id }
                  issuePartnerKey(input: {partnerId: "silent-agency"}) { secret }
                }""").at("/issuePartnerKey/secret").asString());
    }

    /** Bodies, variables and documents that cannot be read, or have what does not belong there. */
    private void requestsThatAreNone() {
        for (String body : List.of("{'email':'%s','password':'%s'", "{'email':{'%s':1},'password':['%s']}",
                "{'email':'%s','password':'%s','\\u0000':1}", "{'email':'x\\u0000%s','password':'%s'}", "['%s','%s']")) {
            anonymous.post("/api/v1/auth/login/", body.formatted(email, WRONG));
            anonymous.post("/api/v1/auth/register/", body.formatted(email, WRONG));
        }
        String login = "mutation($input: LoginInput!) { login(input: $input) { token } }";
        for (Map<String, Object> input : List.<Map<String, Object>>of(
                Map.of("email", email, "password", WRONG),
                Map.of("email", email, "password", WRONG, WRONG, 1),
                Map.of("email", email, "password", List.of(WRONG)),
                Map.of("email", List.of(email), "password", Map.of(WRONG, 1)),
                Map.of("email", email + "\0", "password", WRONG))) {
            for (var web : List.of(platform.web(), platform.subgraph("profiler"))) {
                web.post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("X-Forwarded-For", "192.0.2.93")
                        .bodyValue(Map.of("query", login, "variables", Map.of("input", input))).exchange().expectBody().returnResult();
            }
        }
        for (String document : List.of(
                "mutation { login(input: {email: \"%s\", password: \"%s\"}) { token } }",
                "mutation { login(input: {email: \"%s\", password: %s}) { token } }",
                "mutation { login(input: {email: \"%s\", pasword: \"%s\"}) { token } }",
                "mutation { login(input: {email: \"%s\", password: \"%s\") { token } }",
                "mutation { resetPassword(input: {token: \"%s\", newPassword: \"%s\"}) }")) {
            for (var web : List.of(platform.web(), platform.subgraph("profiler"))) {
                web.post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("query", document.formatted(email, WRONG))).exchange().expectBody().returnResult();
            }
            platform.web().get().uri(builder -> builder.path("/graphql").queryParam("query", "{q}").build(document.formatted(email, WRONG)))
                    .exchange().expectBody().returnResult();
        }
    }

    private RestClient.Answer login(String path, String password) {
        return anonymous.post(path, "{'email':'%s','password':'%s'}".formatted(email, password));
    }

    private RestClient bearing(String token) {
        return anonymous.with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private void oauth(String form, String authorization, int status) {
        var body = platform.web().post().uri("/oauth2/token").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                }).bodyValue(form).exchange().expectStatus().isEqualTo(status).expectBody(String.class).returnResult().getResponseBody();
        var token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(body);
        if (token.find()) {
            secrets.add(token.group(1));
        }
    }

    /** Remembers the tokens of an answer. */
    private JsonNode keep(JsonNode tokens) {
        for (String name : List.of("access", "refresh", "token")) {
            if (tokens.has(name)) {
                secrets.add(tokens.get(name).asString());
            }
        }
        return tokens;
    }
}
