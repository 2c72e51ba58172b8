package io.juncture.gateway.rest;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a token is refused for before its request reaches an endpoint is told in the family's dialect, with the reason. */
class EarlyRefusalsTest {

    private static final String MINE = "query Mine @rest(method: GET, path: \"/api/depot/mine\", summary: \"Mine\") { parcels { id } }";

    @TempDir
    private Path folder;

    @Test
    void theReasonIsTold() {
        try (var issuer = new Issuer(); var gateway = DepotGateway.start(folder, List.of("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(),
                "juncture.callers.networks-claim=nets", "juncture.callers.rate-claim=rate"), MINE)) {
            ask(gateway, issuer.token(Map.of("sub", "far", "nets", List.of("203.0.113.0/24")))).expectStatus().isForbidden()
                    .expectBody().jsonPath("$.details").isEqualTo("The access token may not be used from this address");
            var token = issuer.token(Map.of("sub", "often", "rate", 1));
            ask(gateway, token).expectStatus().isOk();
            ask(gateway, token).expectStatus().isEqualTo(429).expectBody().jsonPath("$.details").isEqualTo("1 per hour");
        }
    }

    private static WebTestClient.ResponseSpec ask(Gateway gateway, String token) {
        return gateway.client().get().uri("/api/depot/mine").header("Authorization", "Bearer " + token).exchange();
    }
}
