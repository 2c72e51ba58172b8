package io.juncture.gateway.graphql;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class CorsTest {

    private static WebTestClient.ResponseSpec preflight(WebTestClient client, String origin) {
        return client.options().uri("/graphql").header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,authorization").exchange();
    }

    @Nested
    class ByDefault extends ShopTest {

        @Test
        void noOtherSiteIsAllowed() {
            preflight(client(), "https://shop.example")
                    .expectHeader().doesNotExist("Access-Control-Allow-Origin");
        }
    }

    @Nested
    class WithAnAllowedOrigin extends ShopTest {

        WithAnAllowedOrigin() {
            super("juncture.cors.allowed-origins=https://shop.example");
        }

        @Test
        void itsPreflightSucceeds() {
            preflight(client(), "https://shop.example").expectStatus().isOk()
                    .expectHeader().valueEquals("Access-Control-Allow-Origin", "https://shop.example")
                    .expectHeader().valueEquals("Access-Control-Allow-Headers", "content-type, authorization")
                    .expectHeader().doesNotExist("Access-Control-Allow-Credentials");
        }

        @Test
        void itsRequestsAreAnswered() {
            client().post().uri("/graphql").header("Origin", "https://shop.example")
                    .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"query\":\"{ __typename }\"}").exchange()
                    .expectStatus().isOk()
                    .expectHeader().valueEquals("Access-Control-Allow-Origin", "https://shop.example");
        }

        @Test
        void anotherOriginIsRefused() {
            preflight(client(), "https://evil.example").expectStatus().isForbidden();
        }
    }
}
