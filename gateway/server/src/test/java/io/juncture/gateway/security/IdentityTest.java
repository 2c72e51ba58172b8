package io.juncture.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdentityTest {

    private static final Duration VALID = Duration.ofMinutes(5);

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
                "juncture.identity.issuer=" + Issuer.NAME);
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

    private static WebTestClient.ResponseSpec ask(String token) {
        return gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + token)
                .bodyValue("{\"query\":\"{ products { name } }\"}").exchange();
    }

    @Test
    void passesAValidTokenOn() {
        var token = issuer.token(VALID);
        ask(token).expectStatus().isOk().expectBody().jsonPath("$.data.products[0].name").isEqualTo("Table");
        assertThat(products.received().getFirst().headers().get("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void letsAnonymousCallersThrough() {
        gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"{ products { name } }\"}").exchange().expectStatus().isOk();
        assertThat(products.received().getFirst().headers().get("authorization")).isNull();
    }

    @Test
    void refusesTokensThatAreNotValid() {
        var header = "eyJhbGciOiJub25lIn0";
        for (var token : List.of("nonsense", issuer.token(Duration.ofMinutes(-5)), issuer.forgedToken(),
                issuer.tokenOfAnotherIssuer(), issuer.tokenOfAnUnknownKey(), issuer.token(Collections.singletonMap("sub", null)),
                issuer.token(Map.of("sub", " ")), header + ".eyJzdWIiOiJ4In0.")) {
            ask(token).expectStatus().isUnauthorized()
                    .expectHeader().valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                    .expectHeader().exists("X-Request-Id")
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
        }
        assertThat(products.received()).isEmpty();
    }

    @Test
    void keepsManagementForItsRole() {
        var client = gateway.client();
        client.get().uri("/actuator/health").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.components").doesNotExist();
        client.get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        client.get().uri("/actuator/prometheus").header("Authorization", "Bearer " + issuer.token(VALID, "guest"))
                .exchange().expectStatus().isForbidden();
        client.get().uri("/actuator/prometheus").header("Authorization", "Bearer " + issuer.token(VALID, "admin"))
                .exchange().expectStatus().isOk();
        client.get().uri("/actuator/health").header("Authorization", "Bearer " + issuer.token(VALID, "admin"))
                .exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.components.subgraphs.details.products").isEqualTo("CLOSED");
    }

    @Test
    void saysSoWhenKeysCannotBeFetched() {
        try (var gateway = Gateway.ofShop(products, reviews,
                "juncture.identity.jwk-set-uri=http://127.0.0.1:1/jwks.json")) {
            gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .header("Authorization", "Bearer " + issuer.token(VALID))
                    .bodyValue("{\"query\":\"{ products { name } }\"}").exchange()
                    .expectStatus().isEqualTo(503).expectHeader().exists("Retry-After")
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("IDENTITY_UNAVAILABLE");
        }
    }
}
