package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

class RestOverHttpTest {

    private static final String[] OPERATIONS = {"""
            query OneProduct($productId: ID!)
            @rest(method: GET, path: "/api/depot/products/{product_id}", summary: "A product", cacheControl: "private, max-age=60",
              formats: [JSON, CSV]) {
              product(id: $productId) @notFound(message: "No such product") @unwrap {
                id displayName category unitPrice freshness @meta(name: "freshness")
              }
            }""", """
            mutation AddReview($productId: ID!, $input: ReviewInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/products/{product_id}/reviews", summary: "Review", status: 201) {
              addReview(productId: $productId, input: $input) @unwrap { id stars text }
            }""", """
            mutation Silent($productId: ID!, $input: ReviewInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/products/{product_id}/silent", summary: "Review", status: 204) {
              addReview(productId: $productId, input: $input) @unwrap { id }
            }""", """
            query PriceQuote($input: QuoteInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/quotes", summary: "A price") {
              quote(input: $input) @unwrap { total freshness @meta(name: "freshness") }
            }""", """
            query Failing($code: String!) @rest(method: GET, path: "/api/depot/failing", summary: "Fails") { failing(code: $code) }
            """, """
            query Few @rest(method: GET, path: "/api/depot/few", summary: "Seldom", rateLimit: "few") { parcels(limit: 1) { id } }
            """, """
            query Lamps @rest(method: GET, path: "/api/depot/lamps", summary: "Lamps", flag: "FEATURE_LAMPS", rateLimit: "none") {
              parcels { weight }
            }""", """
            query Clerk @rest(method: GET, path: "/api/depot/clerk", summary: "Clerks", apiKey: "clerk") { parcels { id } }
            """, """
            query KeyedFailure($code: String!, $most: Int!) @rest(method: GET, path: "/api/depot/keyed", summary: "Fails",
              apiKey: "clerk", formats: [JSON, CSV]) { failing(code: $code) parcels(limit: $most) { id } }
            """, """
            query Mine($id: ID! @from(query: "owner_id", orElse: SUBJECT))
            @rest(method: GET, path: "/api/depot/mine", summary: "Mine", access: AUTHENTICATED) { owner(id: $id) @unwrap { id } }
            """};

    @TempDir
    private static Path folder;
    private static Issuer issuer;
    private static Gateway gateway;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        gateway = DepotGateway.start(folder, List.of("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(),
                "juncture.limits.max-request-size=2KB"), OPERATIONS);
        client = gateway.client();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    @BeforeEach
    void nextWindow() {
        gateway.bean(ManualClock.class).pass(Duration.ofMinutes(2));
        gateway.bean(LocalDepot.class).received().clear();
    }

    private static WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).exchange();
    }

    private static WebTestClient.ResponseSpec post(String path, String body) {
        return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    @Test
    void answersInTheEnvelopeWithLiftedValues() {
        get("/api/depot/products/1").expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_JSON)
                .expectHeader().valueEquals("Cache-Control", "private, max-age=60")
                .expectHeader().exists("X-Request-Id")
                .expectBody().jsonPath("$.display_name").isEqualTo("Rake").jsonPath("$.category").isEqualTo("garden_tools")
                .jsonPath("$.unit_price").isEqualTo(12.5).jsonPath("$.request.freshness").isEqualTo("MISS")
                .jsonPath("$.request.path").isEqualTo("/api/depot/products/1").jsonPath("$.request.took_ms").isNumber()
                .jsonPath("$.freshness").doesNotExist();
    }

    @Test
    void aSuccessWithoutContentHasNoBody() {
        post("/api/depot/products/1/silent", "{\"stars\":5}").expectStatus().isNoContent().expectBody().isEmpty();
    }

    @Test
    void whatIsNotThereIs404InTheDialect() {
        get("/api/depot/products/7").expectStatus().isNotFound().expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody().json("{\"error\":\"Not Found\",\"message\":\"No such product\",\"fields\":{}}");
        get("/api/depot/nowhere").expectStatus().isNotFound()
                .expectBody().jsonPath("$.message").isEqualTo("Nothing is served at this path");
        get("/api/depots").expectStatus().isNotFound().expectBody().jsonPath("$.errors[0].message").exists();
    }

    @Test
    void whatTheFirewallRefusesIs400InTheDialect() {
        client.get().uri(base -> URI.create(base.path("/api/depot/products/").build() + "%00")).exchange()
                .expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_JSON)
                .expectHeader().exists("X-Request-Id").expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().exists("Content-Security-Policy").expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody().jsonPath("$.error").isEqualTo("Invalid parameters").jsonPath("$.message").isNotEmpty();
    }

    @Test
    void createdThingsHaveTheirStatusAndWholeNumbersNoFraction() {
        post("/api/depot/products/1/reviews", "{\"stars\":4}").expectStatus().isCreated()
                .expectBody().jsonPath("$.stars").isEqualTo(4).jsonPath("$.text").isEqualTo("")
                .jsonPath("$.request.freshness").isEqualTo("BYPASS");
        String quote = new String(post("/api/depot/quotes", "{\"category\":\"kitchen\",\"unit_price\":1}").expectStatus().isOk()
                .expectBody().returnResult().getResponseBody());
        assertThat(quote).contains("\"total\":2000000,").contains("\"freshness\":\"HIT\"");
    }

    @Test
    void problemsOfParametersAreAllNamed() {
        post("/api/depot/quotes", "{\"unit_price\":\"x\"}").expectStatus().isBadRequest().expectBody()
                .json("""
                        {"error":"Invalid parameters","message":"category is required; unit_price must be a number",
                         "problems":["category is required","unit_price must be a number"],
                         "fields":{"category":["is required"],"unit_price":["must be a number"]}}""");
        post("/api/depot/products/1/reviews", "{\"stars\":6}").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.problems[0]").isEqualTo("unit_price.star_count must be at most 5, unless unit_price is given");
        client.post().uri("/api/depot/quotes").exchange().expectStatus().isBadRequest()
                .expectBody().jsonPath("$.problems[0]").isEqualTo("category is required");
    }

    @Test
    void bodiesThatAreNoJson() {
        post("/api/depot/quotes", "{\"unit").expectStatus().isBadRequest()
                .expectBody().jsonPath("$.message").isEqualTo("The body is not valid JSON").jsonPath("$.problems").doesNotExist();
        post("/api/depot/quotes", "{\"gift_notes\":[\"" + "x".repeat(3000) + "\"]}").expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.message").isEqualTo("The body is larger than 2048 bytes");
        client.post().uri("/api/depot/quotes").contentType(MediaType.TEXT_PLAIN).bodyValue("x").exchange()
                .expectStatus().isEqualTo(415).expectBody().jsonPath("$.error").isEqualTo("Unsupported Media Type");
    }

    @Test
    void otherMethods() {
        client.delete().uri("/api/depot/products/1").exchange().expectStatus().isEqualTo(405)
                .expectHeader().valueEquals("Allow", "GET, HEAD, OPTIONS")
                .expectBody().jsonPath("$.error").isEqualTo("Method Not Allowed");
        client.options().uri("/api/depot/products/1").exchange().expectStatus().isNoContent()
                .expectHeader().valueEquals("Allow", "GET, HEAD, OPTIONS");
        client.method(HttpMethod.HEAD).uri("/api/depot/products/1").exchange().expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_JSON).expectBody().isEmpty();
    }

    @Test
    void aTrailingSlashAnswersTheSame() {
        get("/api/depot/products/1/").expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo("1");
    }

    @Test
    void errorsOfSubgraphsBecomeStatuses() {
        get("/api/depot/failing?code=CONFLICT").expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.message").isEqualTo("SELECT * FROM secrets");
        get("/api/depot/failing?code=TEAPOT").expectStatus().isEqualTo(418)
                .expectBody().jsonPath("$.error").isEqualTo("Teapot").jsonPath("$.details").isEqualTo("GET /api/depot/failing");
        get("/api/depot/failing?code=SOLD_OUT").expectStatus().isEqualTo(410)
                .expectBody().json("{\"product\":null,\"message\":\"SELECT * FROM secrets\"}", JsonCompareMode.STRICT);
        get("/api/depot/failing?code=RATE_LIMITED").expectStatus().isEqualTo(429)
                .expectHeader().valueEquals("Retry-After", "7").expectBody().jsonPath("$.retry_after").isEqualTo(7);
        for (String code : List.of("INTERNAL_ERROR", "WHATEVER", "SUBGRAPH_UNAVAILABLE")) {
            String body = new String(get("/api/depot/failing?code=" + code).expectStatus().is5xxServerError()
                    .expectBody().returnResult().getResponseBody());
            assertThat(body).contains("try again later").doesNotContain("SELECT");
        }
    }

    @Test
    void rateLimitsEndWithTheirWindow() {
        get("/api/depot/few").expectStatus().isOk().expectHeader().valueEquals("RateLimit-Remaining", "1");
        get("/api/depot/few").expectStatus().isOk().expectHeader().valueEquals("RateLimit-Remaining", "0");
        gateway.bean(ManualClock.class).pass(Duration.ofSeconds(20));
        get("/api/depot/few").expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "40")
                .expectBody().jsonPath("$.retry_after").isEqualTo(40)
                .jsonPath("$.message").isEqualTo("Try again in 40 seconds; 2 are allowed");
        get("/api/depot/products/1").expectStatus().isOk();
        gateway.bean(ManualClock.class).pass(Duration.ofSeconds(39));
        get("/api/depot/few").expectStatus().isEqualTo(429).expectBody()
                .jsonPath("$.message").isEqualTo("Try again in 1 second; 2 are allowed");
        gateway.bean(ManualClock.class).pass(Duration.ofSeconds(1));
        get("/api/depot/few").expectStatus().isOk();
    }

    @Test
    void flagsSwitchEndpointsOff(@TempDir Path another) {
        get("/api/depot/lamps").expectStatus().isOk().expectHeader().doesNotExist("RateLimit-Limit");
        try (Gateway dark = DepotGateway.start(another, List.of("FEATURE_LAMPS=false"), OPERATIONS)) {
            dark.client().get().uri("/api/depot/lamps").exchange().expectStatus().isNotFound()
                    .expectBody().jsonPath("$.error").isEqualTo("Not Found");
            dark.client().get().uri("/openapi.json").exchange().expectStatus().isOk().expectBody()
                    .jsonPath("$.paths['/api/depot/lamps']").doesNotExist()
                    .jsonPath("$.paths['/api/depot/few']").exists();
        }
    }

    @Test
    void apiKeysTravelOnFromHeaderAndParameter() {
        get("/api/depot/clerk?clerk_key=a").expectStatus().isOk();
        client.get().uri("/api/depot/clerk").header("X-Clerk-Key", "b").exchange().expectStatus().isOk();
        client.get().uri("/api/depot/products/1").header("X-Clerk-Key", "c").exchange().expectStatus().isOk();
        assertThat(gateway.bean(LocalDepot.class).received()).extracting(it -> it.context().headers().get("x-clerk-key"))
                .containsExactly(List.of("a"), List.of("b"), null);
    }

    @Test
    void callersWithoutATokenAreTurnedAwayWhereOneIsNeeded() {
        get("/api/depot/mine").expectStatus().isUnauthorized().expectHeader().exists("WWW-Authenticate")
                .expectBody().jsonPath("$.message").isEqualTo("Authentication required");
        client.get().uri("/api/depot/mine").header("Authorization", "Bearer nonsense").exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody().jsonPath("$.error").isEqualTo("Unauthorized");
        client.get().uri("/api/depot/mine").header("Authorization", "Bearer " + issuer.token(Duration.ofMinutes(5))).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo("person-1");
    }

    @Test
    void callersWithoutAKeyAreToldWhichHeaderTakesIt() {
        get("/api/depot/keyed?code=UNAUTHENTICATED&most=1").expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "ApiKey header=\"x-clerk-key\"");
    }

    @Test
    void aWrongFormatIsToldWithAllOtherProblems() {
        get("/api/depot/keyed?code=X&most=few&format=xml").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.message").isEqualTo("format must be one of json, csv; most must be an integer");
    }

    @Test
    void csvIsATableOfNamesAndValues() {
        for (WebTestClient.ResponseSpec answer : List.of(get("/api/depot/products/1?format=csv"),
                client.get().uri("/api/depot/products/1").accept(MediaType.valueOf("text/csv")).exchange())) {
            String csv = new String(answer.expectStatus().isOk().expectHeader().contentType("text/csv;charset=UTF-8")
                    .expectBody().returnResult().getResponseBody());
            assertThat(csv).startsWith("metric,value\r\nid,1\r\ndisplay_name,Rake\r\n").contains("\r\nrequest.freshness,MISS\r\n");
        }
        get("/api/depot/products/1?format=xml").expectStatus().isBadRequest()
                .expectBody().jsonPath("$.message").isEqualTo("format must be one of json, csv");
    }
}
