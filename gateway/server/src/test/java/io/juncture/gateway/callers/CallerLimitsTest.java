package io.juncture.gateway.callers;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.juncture.gateway.testing.WsClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Callers are held to the networks and to the rates that their tokens name, and GraphQL to a rate of its own. */
class CallerLimitsTest {

    private static Issuer issuer;
    private static SubgraphServer products;
    private static SubgraphServer reviews;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        products = new SubgraphServer(Shop.products());
        reviews = new SubgraphServer(Shop.reviews());
        gateway = Gateway.ofShop(products, reviews, "juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(),
                "juncture.request.trusted-proxies=127.0.0.1", "juncture.callers.networks-claim=nets",
                "juncture.callers.rate-claim=rate", "juncture.callers.graphql-limit=5");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        products.close();
        reviews.close();
        issuer.close();
    }

    @BeforeEach
    void forget() {
        products.reset();
    }

    private static WebTestClient.ResponseSpec ask(String address, Map<String, Object> claims) {
        return ask(address, issuer.token(claims));
    }

    private static WebTestClient.ResponseSpec ask(String address, String token) {
        var request = gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("X-Forwarded-For", address);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.bodyValue("{\"query\":\"{ products { name } }\"}").exchange();
    }

    private static Map<String, Object> subject(String name, String claim, Object value) {
        return Map.of("sub", name, claim, value);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9,200", "203.0.114.9,403", "2001:db8::7,200", "2001:db8:1::7,403", "::ffff:203.0.113.9,200", "198.51.100.1,200"})
    void aTokenIsGoodInItsNetworksOnly(String address, int status) {
        ask(address, subject("net " + address, "nets", List.of("203.0.113.0/24", "2001:db8::/48", "198.51.100.1")))
                .expectStatus().isEqualTo(status);
        assertThat(products.received()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void networksThatCannotBeReadAllowNothing() {
        for (var networks : List.<Object>of(List.of(), List.of("everywhere", 7), "203.0.113.0/24", true)) {
            ask("203.0.113.9", subject("unreadable", "nets", networks)).expectStatus().isForbidden()
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("FORBIDDEN");
        }
        ask("203.0.113.9", subject("unbound", "other", List.of())).expectStatus().isOk();
    }

    @Test
    void aSubjectMayAskAsOftenAsItsTokensSayAndIsToldSo() {
        var first = ask("192.0.2.1", subject("partner", "rate", 2)).expectStatus().isOk();
        first.expectHeader().valueEquals("RateLimit-Limit", "2").expectHeader().valueEquals("RateLimit-Remaining", "1");
        ask("192.0.2.2", subject("partner", "rate", 2)).expectStatus().isOk();
        ask("192.0.2.3", subject("partner", "rate", 2)).expectStatus().isEqualTo(429)
                .expectHeader().valueMatches("Retry-After", "3[56]\\d\\d").expectHeader().valueEquals("RateLimit-Remaining", "0")
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("RATE_LIMITED")
                .jsonPath("$.errors[0].extensions.retryAfter").isNumber();
        assertThat(products.received()).hasSize(2);
        ask("192.0.2.1", subject("another", "rate", 2)).expectStatus().isOk();
        gateway.client().get().uri("/nothing").header("Authorization", "Bearer " + issuer.token(subject("partner", "rate", 2)))
                .exchange().expectStatus().isEqualTo(429);
    }

    @Test
    void aRateThatIsNoPositiveNumberIsOne() {
        for (var rate : List.<Object>of("many", 0, -5)) {
            ask("192.0.2.1", subject("odd " + rate, "rate", rate)).expectStatus().isOk();
            ask("192.0.2.1", subject("odd " + rate, "rate", rate)).expectStatus().isEqualTo(429);
        }
    }

    @Test
    void graphqlHasALimitForEverySubjectAndForEveryAddress() {
        for (var i = 0; i < 5; i++) {
            ask("192.0.2.77", "").expectStatus().isOk().expectHeader().valueEquals("RateLimit-Remaining", Integer.toString(4 - i));
        }
        ask("192.0.2.77", "").expectStatus().isEqualTo(429).expectHeader().exists("Retry-After")
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("RATE_LIMITED");
        ask("192.0.2.78", "").expectStatus().isOk();
        ask("192.0.2.77", Map.of("sub", "192.0.2.77")).expectStatus().isOk();
    }

    @Test
    void everyOperationOnAWebSocketCounts() throws InterruptedException {
        var token = issuer.token(subject("socket", "rate", 2));
        try (var client = new WsClient(gateway.url(), Map.of())) {
            client.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + token + "\"}}");
            client.hear();
            for (var id : List.of("a", "b")) {
                client.say(operation(id));
                assertThat(client.hear()).contains("\"type\":\"next\"");
                assertThat(client.hear()).contains("\"type\":\"complete\"");
            }
            client.say(operation("c"));
            assertThat(client.hear()).contains("\"type\":\"error\"").contains("RATE_LIMITED");
        }
    }

    @Test
    void aWebSocketTakesATokenOnlyFromItsNetworks() {
        try (var client = new WsClient(gateway.url(), Map.of("X-Forwarded-For", "192.0.2.9"))) {
            client.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer "
                    + issuer.token(subject("socket", "nets", List.of("203.0.113.0/24"))) + "\"}}");
            assertThat(client.closedWith()).isEqualTo(4403);
        }
    }

    private static String operation(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ products { name } }\"}}";
    }
}
