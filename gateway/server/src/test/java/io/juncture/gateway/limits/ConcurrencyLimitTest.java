package io.juncture.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

class ConcurrencyLimitTest extends ShopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    ConcurrencyLimitTest() {
        super("juncture.limits.max-concurrent-requests=1", "juncture.limits.retry-after=7s");
    }

    @Test
    void turnsAwayWhatIsTooMuchAndRecovers() {
        var released = new CompletableFuture<Void>();
        products.behave((_, truth) -> Mono.fromFuture(released, true).then(Mono.from(truth)));
        var first = CompletableFuture.supplyAsync(() ->
                query("{ products { name } }").returnResult(String.class).getStatus());
        await().atMost(PATIENCE).until(() -> !products.received().isEmpty());
        query("{ __typename }").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "7")
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("OVERLOADED")
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains("max-concurrent-requests"));
        assertThat(gateway().bean(MeterRegistry.class).get("juncture.requests.refused").tag("reason", "overloaded").counter().count())
                .isEqualTo(1);
        client().get().uri("/actuator/health").exchange().expectStatus().isOk();
        released.complete(null);
        assertThat(first.join()).isEqualTo(HttpStatus.OK);
        await().atMost(PATIENCE).until(() -> gateway().bean(MeterRegistry.class).get("juncture.requests.active").gauge().value() == 0);
        query("{ __typename }").expectStatus().isOk();
    }
}
