package io.juncture.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
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
    void protectsAnswersToRequestsWithAndWithoutATokenAlike() {
        var names = List.of("X-Content-Type-Options", "X-Frame-Options", "X-XSS-Protection", "Content-Security-Policy",
                "Referrer-Policy", "Cache-Control");
        var anonymous = headers("x-nothing");
        assertThat(anonymous.headerNames()).containsAll(names).containsExactlyInAnyOrderElementsOf(
                headers("Authorization").headerNames());
        assertThat(names).allSatisfy(name ->
                assertThat(anonymous.get(name)).isEqualTo(headers("Authorization").get(name)));
    }

    private HttpHeaders headers(String header) {
        return client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header(header, "Bearer whatever")
                .bodyValue("{\"query\":\"{ products { name } }\"}").exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseHeaders();
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
