package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.testing.ShopTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest extends ShopTest {

    private static final String NAMES = "{ products { name } }";

    CircuitBreakerTest() {
        super("juncture.subgraphs.products.minimum-calls=4", "juncture.subgraphs.products.attempts=1",
                "juncture.subgraphs.products.open-duration=3s");
    }

    @Test
    void suspendsCallsWhileTheSubgraphFailsAndTriesAgainLater() throws InterruptedException {
        products.behave((response, _) -> response.status(500).send());
        for (var call = 0; call < 4; call++) {
            query(NAMES).expectStatus().isOk().expectBody();
        }
        assertThat(state()).isEqualTo(State.OPEN);
        query(NAMES).expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("SUBGRAPH_UNAVAILABLE");
        assertThat(products.received()).as("the fifth is not sent").hasSize(4);
        client().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();

        products.reset();
        Thread.sleep(Duration.ofMillis(3100));
        query(NAMES).expectBody().jsonPath("$.data.products[0].name").isEqualTo("Table");
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    void countsNoErrorsThatTheCallerCaused() {
        reviews.behave((response, _) -> response.status(401).send());
        for (var call = 0; call < 150; call++) {
            query("{ products { reviews { stars } } }").expectBody()
                    .jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
        }
        assertThat(gateway().bean(EngineHolder.class).calls().breakerStates()).containsEntry("reviews", State.CLOSED);
    }

    private State state() {
        return gateway().bean(EngineHolder.class).calls().breakerStates().get("products");
    }
}
