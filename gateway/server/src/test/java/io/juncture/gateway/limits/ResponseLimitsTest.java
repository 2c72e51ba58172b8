package io.juncture.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import io.juncture.gateway.testing.SubgraphServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ResponseLimitsTest extends ShopTest {

    ResponseLimitsTest() {
        super("juncture.subgraphs.products.max-response-size=8KB", "juncture.limits.max-subgraph-bytes=10KB",
                "juncture.limits.max-answer-size=4100B");
    }

    private static void answer(SubgraphServer subgraph, String data) {
        subgraph.behave((response, _) -> response.header("content-type", "application/json")
                .sendString(Mono.just("{\"data\":" + data + "}")));
    }

    private void answerWithAName(int length) {
        answer(products, "{\"products\":[{\"__typename\":\"Product\",\"id\":\"1\",\"name\":\"" + "x".repeat(length) + "\"}]}");
    }

    private void assertRefused(String operation, String code, String limit) {
        query(operation).expectStatus().isOk().expectBody()
                .jsonPath("$.errors[0].extensions.code").isEqualTo(code)
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains(limit));
        for (var wait = 0; wait < 1000 && refused(code) == 0; wait++) {
            LockSupport.parkNanos(20_000_000); // counted after the answer
        }
        assertThat(refused(code)).isPositive();
    }

    private double refused(String code) {
        return Optional.ofNullable(gateway().bean(MeterRegistry.class).find("juncture.requests.refused")
                .tag("reason", code.toLowerCase(Locale.ROOT)).counter()).map(Counter::count).orElse(0.0);
    }

    @Test
    void holdForOneSubgraph() {
        answerWithAName(9000);
        assertRefused("{ products { name } }", "SUBGRAPH_RESPONSE_TOO_LARGE", "max-response-size");
    }

    @Test
    void holdForAllSubgraphsTogether() {
        answer(products, " ".repeat(7000) + "{\"products\":[{\"__typename\":\"Product\",\"id\":\"1\",\"name\":\"x\"}]}");
        answer(reviews, " ".repeat(7000) + "{\"_entities\":[{\"reviews\":[{\"text\":\"y\"}]}]}");
        assertRefused("{ products { name reviews { text } } }", "SUBGRAPH_RESPONSES_TOO_LARGE", "max-subgraph-bytes");
        query("{ products { name } }").expectBody().jsonPath("$.errors").doesNotExist()
                .jsonPath("$.data.products[0].name").isEqualTo("x");
    }

    @Test
    void holdForTheAnswer() {
        answerWithAName(4000);
        query("{ products { name } }").expectBody().jsonPath("$.errors").doesNotExist();
        answerWithAName(5000);
        assertRefused("{ products { name } }", "ANSWER_TOO_LARGE", "max-answer-size");
    }
}
