package io.juncture.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class TelemetryTest extends ShopTest {

    TelemetryTest() {
        super("juncture.management.open=true", "juncture.telemetry.max-operation-names=2",
                "logging.structured.format.console=ecs", "juncture.subgraph-defaults.attempts=1");
    }

    @Test
    void writesOneLinePerOperationWithoutItsVariables(CapturedOutput output) throws InterruptedException {
        client().post().uri("/graphql").header("Content-Type", "application/json").header("X-Request-Id", "line-1")
                .bodyValue("""
                        {"query":"query Find($id: ID!) { product(id: $id) { name } }","variables":{"id":"secret-17"}}""")
                .exchange().expectStatus().isOk();
        var lines = await(output, "line-1");
        assertThat(lines).hasSize(1).first().asString()
                .contains("\"name\":\"Find\"", "\"type\":\"query\"", "\"outcome\":\"data\"", "\"duration\"")
                .containsPattern("\"hash\":\"[0-9a-f]{64}\"")
                .doesNotContain("secret-17", "product");
    }

    @Test
    void writesNothingOfAnyLengthOrWithLineBreaks(CapturedOutput output) throws InterruptedException {
        products.behave((response, _) -> response.sendString(Mono.just(
                "{\"data\":null,\"errors\":[{\"message\":\"m\",\"extensions\":{\"code\":\"FAKE\\nline\"}}]}")));
        client().post().uri("/graphql").header("Content-Type", "application/json").header("X-Request-Id", "line-4")
                .bodyValue("{\"query\":\"query " + "N".repeat(5000) + " { products { name } }\"}").exchange()
                .expectStatus().isOk();
        assertThat(await(output, "line-4").getLast()).hasSizeLessThan(2000).doesNotContain("FAKE").contains("NNNN");
    }

    @Test
    void writesErrorCodes(CapturedOutput output) throws InterruptedException {
        reviews.behave((response, _) -> response.status(500).send());
        client().post().uri("/graphql").header("Content-Type", "application/json").header("X-Request-Id", "line-2")
                .bodyValue("{\"query\":\"{ products { reviews { stars } } }\"}").exchange().expectStatus().isOk();
        assertThat(await(output, "line-2").getLast()).contains("SUBGRAPH_UNAVAILABLE", "data_with_errors", "anonymous");
        client().post().uri("/graphql").header("Content-Type", "application/json").header("X-Request-Id", "line-3")
                .bodyValue("nonsense").exchange().expectStatus().isBadRequest();
        assertThat(await(output, "line-3").getLast()).contains("BAD_REQUEST", "refused", "unknown");
    }

    @Test
    void countsOperationsAndCallsAndBoundsTheirNames() {
        for (var name : new String[] {"One", "Two", "Three", "Four"}) {
            query("query " + name + " { products { name } }").expectStatus().isOk();
        }
        Awaitility.await("what is counted after the answer").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("juncture_operations_seconds_count\\{[^}]*kind=\"query\"[^}]*operation=\"other\"")
                .containsPattern("juncture_subgraph_calls_seconds_count\\{outcome=\"success\",subgraph=\"products\"")
                .contains("juncture_subgraph_breaker_open{", "juncture_requests_active", "juncture_requests_refused"));
        assertThat(metrics().lines().filter(line -> line.startsWith("juncture_operations_seconds_count"))
                .filter(line -> !line.contains("\"other\"") && !line.contains("\"anonymous\""))
                .map(line -> line.replaceAll(".*operation=\"([^\"]*)\".*", "$1")).distinct()).hasSizeLessThanOrEqualTo(2);
    }

    private String metrics() {
        return client().get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody().collectList().map(parts -> String.join("\n", parts))
                .block(Duration.ofSeconds(20));
    }

    private static List<String> await(CapturedOutput output, String id) throws InterruptedException {
        for (var wait = 0; wait < 2000; wait++) {
            var lines = output.getOut().lines()
                    .filter(line -> line.contains("io.juncture.gateway.access") && line.contains(id)).toList();
            if (!lines.isEmpty()) {
                return lines;
            }
            Thread.sleep(Duration.ofMillis(10));
        }
        throw new AssertionError("No line for request " + id);
    }
}
