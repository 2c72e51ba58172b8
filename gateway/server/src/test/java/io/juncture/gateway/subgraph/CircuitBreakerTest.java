package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class CircuitBreakerTest extends ShopTest {

    private static final String NAMES = "{ products { name } }";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Gateway opening(String duration) {
        var own = Gateway.ofShop(products, reviews, "juncture.subgraphs.products.minimum-calls=4", "juncture.subgraphs.products.attempts=1",
                "juncture.subgraphs.products.open-duration=" + duration);
        products.behave((response, _) -> response.status(500).send());
        for (var call = 0; call < 4; call++) {
            assertThat(names(own)).contains("SUBGRAPH_UNAVAILABLE");
        }
        assertThat(state(own)).isEqualTo(State.OPEN);
        return own;
    }

    @Test
    void suspendsCallsWhileTheSubgraphFails() {
        try (var own = opening("5m")) {
            assertThat(names(own)).contains("SUBGRAPH_UNAVAILABLE");
            assertThat(products.received()).as("the fifth is not sent").hasSize(4);
            own.client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        }
    }

    @Test
    void triesAgainLater() {
        try (var own = opening("500ms")) {
            products.reset();
            await().atMost(PATIENCE).until(() -> names(own).contains("Table"));
            assertThat(state(own)).isEqualTo(State.CLOSED);
        }
    }

    @Test
    void countsAnswersThatCannotBeRead(CapturedOutput output) {
        try (var own = Gateway.ofShop(products, reviews, "juncture.subgraphs.products.minimum-calls=4")) {
            products.behave((response, _) -> response.header("content-type", "application/json")
                    .sendString(Mono.just("{\"data\":{\"products\":[{\"name\":\"Secret")));
            for (var call = 0; call < 4; call++) {
                own.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"query\":\"" + NAMES + "\"}").exchange().expectBody()
                        .jsonPath("$.errors[0].extensions.code").isEqualTo("SUBGRAPH_INVALID_RESPONSE");
            }
            assertThat(own.bean(EngineHolder.class).calls().breakerStates()).containsEntry("products", State.OPEN);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> own.bean(MeterRegistry.class).get("juncture.subgraph.calls")
                    .tags("subgraph", "products", "outcome", "subgraph_invalid_response").timer().count() == 4);
            assertThat(output.getAll()).doesNotContain("Secret");
            assertThat(output.getAll().lines().filter(line -> line.contains("Call to subgraph products failed")
                    && line.endsWith("no GraphQL response but 36 bytes of application/json, with HTTP status 200"))).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"401,UNAUTHENTICATED", "404,SUBGRAPH_INVALID_RESPONSE", "413,SUBGRAPH_INVALID_RESPONSE"})
    void countsNoErrorsThatTheCallerCaused(int status, String code) {
        reviews.behave((response, _) -> response.status(status).send());
        for (var call = 0; call < 150; call++) {
            query("{ products { reviews { stars } } }").expectBody()
                    .jsonPath("$.errors[0].extensions.code").isEqualTo(code);
        }
        assertThat(gateway().bean(EngineHolder.class).calls().breakerStates()).containsEntry("reviews", State.CLOSED);
    }

    @Test
    void countsNoCallsThatTheGatewayHadNoConnectionFor() {
        try (var narrow = Gateway.ofShop(products, reviews, "juncture.subgraphs.products.max-connections=1",
                "juncture.subgraphs.products.minimum-calls=1", "juncture.subgraphs.products.deduplicate=false")) {
            var released = new CompletableFuture<Void>();
            products.behave((_, truth) -> Mono.fromFuture(released, true).then(Mono.from(truth)));
            var answers = IntStream.range(0, 20).mapToObj(_ -> CompletableFuture.supplyAsync(() -> names(narrow), Thread::startVirtualThread))
                    .toList();
            await().atMost(PATIENCE).until(() -> answers.stream().filter(CompletableFuture::isDone).count() >= 15);
            released.complete(null);
            assertThat(answers.stream().map(CompletableFuture::join))
                    .areExactly(5, new Condition<>(answer -> answer.contains("Table"), "answered"))
                    .areExactly(15, new Condition<>(answer -> answer.contains("SUBGRAPH_OVERLOADED")
                            && answer.contains("max-connections"), "refused"));
            assertThat(narrow.bean(EngineHolder.class).calls().breakerStates()).containsEntry("products", State.CLOSED);
        }
    }

    private static String names(Gateway gateway) {
        return String.valueOf(gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"" + NAMES + "\"}").exchange().expectBody(String.class).returnResult().getResponseBody());
    }

    private static State state(Gateway gateway) {
        return gateway.bean(EngineHolder.class).calls().breakerStates().get("products");
    }
}
