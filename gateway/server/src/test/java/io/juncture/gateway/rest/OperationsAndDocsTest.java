package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.rest.measure.ApiMeasurements;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

class OperationsAndDocsTest {

    private static final String FEW =
            "query Few @rest(method: GET, path: \"/api/depot/few\", summary: \"Seldom\", rateLimit: \"few\") { parcels { id } }";
    private static final String ABOUT = """
            {"query":"{ restApi(name: \\"depot\\") { name metrics(period: DAY) { requestCount errorRate averageResponseTimeMs } \
            rateLimits { enabled limits { name } limit(name: \\"few\\") { limit windowSeconds limitPerMinute } \
            usage { key count windowStart windowEnd remainingSeconds } } } other: restApi(name: \\"x\\") { name } }"}""";

    @Test
    void operatorsSeeMeasurementsAndOthersDoNot(@TempDir Path folder) {
        try (Issuer issuer = new Issuer(); Gateway gateway = DepotGateway.start(folder, List.of(
                "juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(), "juncture.operator.api-key=secret"), FEW)) {
            WebTestClient client = gateway.client();
            client.get().uri("/api/depot/few").exchange().expectStatus().isOk();
            client.get().uri("/api/depot/nothing").exchange().expectStatus().isNotFound();
            gateway.bean(ManualClock.class).pass(Duration.ofSeconds(20));
            ask(client, "X-Operator-Key", "secret").jsonPath("$.errors").doesNotExist()
                    .jsonPath("$.data.restApi.metrics.requestCount").isEqualTo(2)
                    .jsonPath("$.data.restApi.metrics.errorRate").isEqualTo(0.5)
                    .jsonPath("$.data.restApi.rateLimits.enabled").isEqualTo(true)
                    .jsonPath("$.data.restApi.rateLimits.limit.limitPerMinute").isEqualTo(2.0)
                    .jsonPath("$.data.restApi.rateLimits.usage.length()").isEqualTo(1)
                    .jsonPath("$.data.restApi.rateLimits.usage[0].key").isEqualTo("127.0.0.1:few")
                    .jsonPath("$.data.restApi.rateLimits.usage[0].count").isEqualTo(1)
                    .jsonPath("$.data.restApi.rateLimits.usage[0].windowStart").isEqualTo("2026-01-01T10:00:15.000Z")
                    .jsonPath("$.data.restApi.rateLimits.usage[0].windowEnd").isEqualTo("2026-01-01T10:01:15.000Z")
                    .jsonPath("$.data.restApi.rateLimits.usage[0].remainingSeconds").isEqualTo(40)
                    .jsonPath("$.data.other").isEmpty();
            ask(client, "Authorization", "Bearer " + issuer.token(Duration.ofMinutes(5), "admin"))
                    .jsonPath("$.data.restApi.name").isEqualTo("depot");
            ask(client, "X-Nothing", "").jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED")
                    .jsonPath("$.data.restApi").isEmpty();
            ask(client, "X-Operator-Key", "guess").jsonPath("$.errors[0].extensions.code").isEqualTo("FORBIDDEN")
                    .jsonPath("$.errors[0].extensions.classification").isEqualTo("FORBIDDEN");
            ask(client, "Authorization", "Bearer " + issuer.token(Duration.ofMinutes(5), "guest"))
                    .jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
            assertThat(gateway.bean(ApiMeasurements.class).summary("depot", Duration.ofHours(1)).requests()).isEqualTo(2);
            docsLoadNothingFromElsewhere(client);
            operatorsCanWatch(gateway);
        }
    }

    private static void operatorsCanWatch(Gateway gateway) {
        String again = "event: next\ndata: {\"data\":{\"restApi\":{\"metrics\":{\"requestCount\":2}}}}\n\n";
        StepVerifier.create(watch(gateway, "depot", 1, "secret")).expectNext(":\n", again, again, again)
                .thenCancel().verify(Duration.ofSeconds(20));
        assertThat(String.join("", watch(gateway, "x", 1, "secret").collectList().block(Duration.ofSeconds(20))))
                .isEqualTo(":\nevent: complete\ndata: {}\n\n");
        assertThat(String.join("", watch(gateway, "depot", 0, "secret").collectList().block(Duration.ofSeconds(20))))
                .contains("INVALID_INPUT", "everySeconds must be between 1 and 3600").endsWith("event: complete\ndata: {}\n\n");
        assertThat(String.join("", watch(gateway, "depot", 1, "guess").collectList().block(Duration.ofSeconds(20))))
                .contains("FORBIDDEN").doesNotContain("requestCount").endsWith("event: complete\ndata: {}\n\n");
    }

    private static Flux<String> watch(Gateway gateway, String family, int everySeconds, String key) {
        return HttpClient.create().headers(headers -> headers.set("accept", "text/event-stream")
                        .set("content-type", "application/json").set("x-operator-key", key))
                .post().uri(gateway.url() + "/graphql").send(ByteBufFlux.fromString(Mono.just("{\"query\":\"subscription { "
                        + "restApi(name: \\\"" + family + "\\\", everySeconds: " + everySeconds + ") { metrics { requestCount } } }\"}")))
                .responseContent().asString(StandardCharsets.UTF_8);
    }

    private static WebTestClient.BodyContentSpec ask(WebTestClient client, String header, String value) {
        return client.post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header(header, value)
                .bodyValue(ABOUT).exchange().expectStatus().isOk().expectBody();
    }

    private static void docsLoadNothingFromElsewhere(WebTestClient client) {
        client.get().uri("/openapi.json").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.openapi").isEqualTo("3.1.0").jsonPath("$.paths['/api/depot/few'].get").exists();
        client.head().uri("/openapi.json").exchange().expectStatus().isOk().expectBody().isEmpty();
        client.head().uri("/docs/").exchange().expectStatus().isOk().expectBody().isEmpty();
        client.get().uri("/docs").exchange().expectStatus().isPermanentRedirect();
        String page = new String(client.get().uri("/docs/").exchange().expectStatus().isOk()
                .expectHeader().value("Content-Security-Policy", policy -> assertThat(policy).contains("default-src 'none'"))
                .expectBody().returnResult().getResponseBody());
        assertThat(page).doesNotContain("http");
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "page.js", "favicon-32x32.png")) {
            client.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000)).build()
                    .get().uri("/docs/" + file).exchange().expectStatus().isOk().expectBody().returnResult();
            assertThat(page + "page.js").contains(file);
        }
        client.get().uri("/docs/index.css").exchange().expectStatus().isNotFound();
    }

    @Test
    void docsCanBeSwitchedOff(@TempDir Path folder) {
        try (Gateway gateway = DepotGateway.start(folder, List.of("juncture.rest.docs=false", "juncture.rest.rate-limits=false"), FEW)) {
            gateway.client().get().uri("/openapi.json").exchange().expectStatus().isNotFound();
            for (int i = 0; i < 5; i++) {
                gateway.client().get().uri("/api/depot/few").exchange().expectStatus().isOk();
            }
        }
    }
}
