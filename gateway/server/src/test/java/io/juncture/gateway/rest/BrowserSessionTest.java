package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.WsClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;

/** Tokens in cookies. The depot's reviews stand for tokens: a review's text is the access token, its id the refresh token. */
class BrowserSessionTest {

    private static final String[] OPERATIONS = {"""
            mutation SignIn($input: ReviewInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/sign-in", summary: "Begin a session") {
              addReview(productId: "1", input: $input) @unwrap {
                stars token: text @meta(name: "session.token") refreshToken: id @meta(name: "session.refreshToken")
              }
            }""", """
            query SignOut($id: ID! @from(body: "refresh", orElse: REFRESH_TOKEN)) @rest(method: POST, path: "/api/depot/sign-out", summary: "End a session") {
              ended: __typename @meta(name: "session.end") owner(id: $id) @unwrap { id }
            }""", """
            query Renew($id: ID! @from(body: "refresh", orElse: REFRESH_TOKEN))
            @rest(method: POST, path: "/api/depot/renew", summary: "Prolong a session") {
              owner(id: $id) @unwrap { id refreshToken: id @meta(name: "session.refreshToken") }
            }""", """
            query Mine($id: ID! @from(query: "owner_id", orElse: SUBJECT))
            @rest(method: GET, path: "/api/depot/mine", summary: "Mine", access: AUTHENTICATED) { owner(id: $id) @unwrap { id } }
            """, """
            mutation Change($input: ReviewInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/changes", summary: "Change", access: AUTHENTICATED) {
              addReview(productId: "1", input: $input) @unwrap { stars }
            }""", """
            query Open @rest(method: POST, path: "/api/depot/open", summary: "For everybody") { parcels { id } }
            """};

    private static final String MUTATION = "{\"query\":\"mutation { addReview(productId: 1, input: {stars: 5}) { stars } }\"}";
    private static final String QUERY = "{\"query\":\"{ parcels { id } }\"}";

    @TempDir
    private static Path folder;
    private static Issuer issuer;
    private static Gateway gateway;
    private static WebTestClient client;

    private String token = "";

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        gateway = DepotGateway.start(folder, List.of("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(),
                "juncture.session.cookie=session", "juncture.session.refresh-cookie=refresh", "juncture.session.refresh-path=/api/depot",
                "juncture.request.trusted-proxies=127.0.0.1"), OPERATIONS);
        client = gateway.client();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    @BeforeEach
    void newToken() {
        token = issuer.token(Duration.ofMinutes(5));
        gateway.bean(LocalDepot.class).received().clear();
    }

    @Test
    void theTokensGoIntoCookiesAndNotIntoTheBody() {
        var answer = signIn(_ -> { });
        answer.expectStatus().isOk().expectBody().jsonPath("$.stars").isEqualTo(5)
                .jsonPath("$.token").doesNotExist().jsonPath("$.refreshToken").doesNotExist();
        var cookies = cookies(answer);
        assertThat(cookies.toSingleValueMap()).containsOnlyKeys("session", "refresh", "XSRF-TOKEN");
        assertThat(cookies.getFirst("session").toString()).isEqualTo("session=" + token + "; Path=/; HttpOnly; SameSite=Lax");
        assertThat(cookies.getFirst("refresh").toString()).isEqualTo("refresh=r; Path=/api/depot; HttpOnly; SameSite=Strict");
        assertThat(cookies.getFirst("XSRF-TOKEN").toString()).matches("XSRF-TOKEN=[\\w-]{43}; Path=/; SameSite=Lax");
    }

    @Test
    void behindTlsCookiesAreForTlsOnly() {
        assertThat(cookies(signIn(headers -> headers.set("X-Forwarded-Proto", "https"))).values().stream().flatMap(List::stream))
                .hasSize(3).allMatch(ResponseCookie::isSecure);
    }

    @Test
    void aRequestThatAnotherSiteCanMakeGetsNoCookies() throws IOException, InterruptedException {
        try (var plain = HttpClient.newHttpClient()) {
            var answer = plain.send(HttpRequest.newBuilder(URI.create(gateway.url() + "/api/depot/sign-in"))
                    .POST(HttpRequest.BodyPublishers.ofString(signInBody())).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        }
    }

    @Test
    void theCookieCountsLikeItsBearerToken() {
        get("/api/depot/mine").expectStatus().isUnauthorized();
        get("/api/depot/mine", session()).expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo("person-1");
        assertThat(gateway.bean(LocalDepot.class).received().getLast().context().headers())
                .containsEntry("authorization", List.of("Bearer " + token)).doesNotContainKey("cookie");
    }

    @Test
    void credentialsOfItsOwnComeFirst() {
        get("/api/depot/mine", session(), headers -> headers.setBearerAuth("nonsense")).expectStatus().isUnauthorized();
        token = "nonsense";
        get("/api/depot/mine", session(), headers -> headers.setBearerAuth(issuer.token(Duration.ofMinutes(1)))).expectStatus().isOk();
    }

    @Test
    void anExpiredTokenCountsForNothing() {
        for (var bad : List.of(issuer.token(Duration.ofMinutes(-5)), issuer.forgedToken(), "nonsense", "\"quoted\"")) {
            token = bad;
            get("/api/depot/mine", session()).expectStatus().isUnauthorized();
            post("/api/depot/open", "{}", session()).expectStatus().isOk();
            post("/graphql", QUERY, session()).expectStatus().isOk();
        }
    }

    @Test
    void aChangeNeedsTheCsrfTokenOfThatSession() {
        post("/api/depot/changes", "{\"stars\":5}", session()).expectStatus().isForbidden()
                .expectBody().jsonPath("$.message").value(message -> assertThat((String) message)
                        .contains("CSRF", "cookie XSRF-TOKEN", "header X-XSRF-TOKEN"));
        post("/api/depot/changes", "{\"stars\":5}", session(), csrf("nonsense")).expectStatus().isForbidden();
        var proof = csrfToken();
        post("/api/depot/changes", "{\"stars\":5}", session(), csrf(proof)).expectStatus().isOk();
        token = issuer.token(Duration.ofMinutes(4));
        post("/api/depot/changes", "{\"stars\":5}", session(), csrf(proof)).expectStatus().isForbidden();
        post("/api/depot/changes", "{\"stars\":5}", headers -> headers.setBearerAuth(token)).expectStatus().isOk();
    }

    @Test
    void aMutationNeedsTheCsrfTokenAndAQueryARequestThatBrowsersAskFor() {
        post("/graphql", QUERY, session()).expectStatus().isOk();
        assertThat(gateway.bean(LocalDepot.class).received().getLast().context().headers()).containsKey("authorization");
        post("/graphql", MUTATION, session()).expectStatus().isForbidden()
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("CSRF_PREVENTED")
                .jsonPath("$.errors[0].message").value(message -> assertThat((String) message).contains("header X-XSRF-TOKEN"));
        post("/graphql", MUTATION, session(), csrf(csrfToken())).expectStatus().isOk().expectBody().jsonPath("$.data.addReview.stars").isEqualTo(5);
        var query = "/graphql?query=%7Bparcels%7Bid%7D%7D";
        get(query, session()).expectStatus().isForbidden();
        get(query, session(), headers -> headers.set("x-juncture-csrf", "1")).expectStatus().isOk();
        client.post().uri("/graphql").contentType(MediaType.TEXT_PLAIN).bodyValue(QUERY).headers(session()).exchange()
                .expectStatus().is4xxClientError();
    }

    @Test
    void overAWebSocketTheInitializationBringsTheCsrfToken() throws InterruptedException {
        assertThat(mutationOverWebSocket("{}")).startsWith("{\"type\":\"error\"").contains("CSRF_PREVENTED");
        assertThat(mutationOverWebSocket("{\"X-XSRF-TOKEN\":\"nonsense\"}")).contains("CSRF_PREVENTED");
        assertThat(mutationOverWebSocket("{\"x-xsrf-token\":\"" + csrfToken() + "\"}")).contains("\"addReview\":{\"stars\":5}");
        assertThat(mutationOverWebSocket("{\"Authorization\":\"Bearer " + token + "\"}")).contains("\"addReview\":{\"stars\":5}");
        assertThat(overWebSocket("{}", QUERY)).startsWith("{\"type\":\"next\"");
    }

    @Test
    void theRefreshTokenIsTakenFromItsCookieForWhoHasTheCsrfToken() {
        Consumer<HttpHeaders> both = bothCookies();
        post("/api/depot/renew", "{}", both).expectStatus().isForbidden();
        post("/api/depot/renew", "{}", session()).expectStatus().isBadRequest();
        post("/api/depot/renew", "{}").expectStatus().isBadRequest();
        post("/api/depot/renew", "{}", both, csrf(csrfToken())).expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo("kept");
        post("/api/depot/renew", "{\"refresh\":\"given\"}", both).expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo("given");
        token = issuer.token(Duration.ofMinutes(-5));
        post("/api/depot/renew", "{}", both, csrf(csrfToken())).expectStatus().isOk();
    }

    @Test
    void whoHasTheCsrfTokenNeedsNoBody() {
        var renewed = postNothing("/api/depot/renew", bothCookies(), csrf(csrfToken()));
        renewed.expectStatus().isOk();
        assertThat(cookies(renewed).getFirst("refresh").getValue()).isEqualTo("kept");
        var ended = postNothing("/api/depot/sign-out", bothCookies(), csrf(csrfToken()));
        ended.expectStatus().isOk();
        assertThat(cookies(ended).values().stream().flatMap(List::stream)).hasSize(3).allMatch(cookie -> cookie.getMaxAge().isZero());
        for (var path : List.of("/api/depot/renew", "/api/depot/sign-out")) {
            var refused = postNothing(path, bothCookies());
            refused.expectStatus().isForbidden();
            assertThat(cookies(refused)).isEmpty();
        }
    }

    @Test
    void theEndOfASessionTakesItsCookiesBack() {
        var cookies = cookies(post("/api/depot/sign-out", "{\"refresh\":\"given\"}", session()));
        assertThat(cookies.values().stream().flatMap(List::stream)).hasSize(3)
                .allMatch(cookie -> cookie.getValue().isEmpty() && cookie.getMaxAge().isZero());
        assertThat(cookies.getFirst("refresh").getPath()).isEqualTo("/api/depot");
    }

    private String mutationOverWebSocket(String initialization) throws InterruptedException {
        return overWebSocket(initialization, MUTATION);
    }

    /** What answers an operation on a socket that was opened with the session's cookie. */
    private String overWebSocket(String initialization, String operation) throws InterruptedException {
        try (var socket = new WsClient(gateway.url(), Map.of("cookie", "session=" + token, "origin", gateway.url()))) {
            socket.say("{\"type\":\"connection_init\",\"payload\":" + initialization + "}");
            assertThat(socket.hear()).isEqualTo("{\"type\":\"connection_ack\"}");
            socket.say("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + operation + "}");
            return socket.hear();
        }
    }

    private String signInBody() {
        return Depot.JSON.writeValueAsString(Map.of("stars", 5, "text", token));
    }

    private WebTestClient.ResponseSpec signIn(Consumer<HttpHeaders> headers) {
        return post("/api/depot/sign-in", signInBody(), headers);
    }

    private String csrfToken() {
        return cookies(signIn(_ -> { })).getFirst("XSRF-TOKEN").getValue();
    }

    private Consumer<HttpHeaders> session() {
        return headers -> headers.set(HttpHeaders.COOKIE, "session=" + token);
    }

    private Consumer<HttpHeaders> bothCookies() {
        return headers -> headers.set(HttpHeaders.COOKIE, "session=" + token + "; refresh=kept");
    }

    private static Consumer<HttpHeaders> csrf(String value) {
        return headers -> headers.set("X-XSRF-TOKEN", value);
    }

    private static MultiValueMap<String, ResponseCookie> cookies(WebTestClient.ResponseSpec answer) {
        return answer.returnResult(String.class).getResponseCookies();
    }

    @SafeVarargs
    private static WebTestClient.ResponseSpec get(String path, Consumer<HttpHeaders>... headers) {
        var request = client.get().uri(URI.create(gateway.url() + path));
        List.of(headers).forEach(request::headers);
        return request.exchange();
    }

    @SafeVarargs
    private static WebTestClient.ResponseSpec post(String path, String body, Consumer<HttpHeaders>... headers) {
        var request = client.post().uri(path).contentType(MediaType.APPLICATION_JSON);
        List.of(headers).forEach(request::headers);
        return request.bodyValue(body).exchange();
    }

    @SafeVarargs
    private static WebTestClient.ResponseSpec postNothing(String path, Consumer<HttpHeaders>... headers) {
        var request = client.post().uri(path);
        List.of(headers).forEach(request::headers);
        return request.exchange();
    }
}
