package io.juncture.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class OpenGatewayTest extends ShopTest {

    @Test
    void passesEveryTokenOnWithoutUnderstandingIt() {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer whatever")
                .bodyValue("{\"query\":\"{ products { name } }\"}").exchange().expectStatus().isOk();
        assertThat(products.received().getFirst().headers().get("authorization")).isEqualTo("Bearer whatever");
    }

    @Test
    void showsHealthButNoMetrics() {
        client().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.components").doesNotExist();
        client().get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
        client().get().uri("/actuator").exchange().expectStatus().isUnauthorized();
        client().get().uri("/actuator/env").exchange().expectStatus().is4xxClientError();
    }
}
