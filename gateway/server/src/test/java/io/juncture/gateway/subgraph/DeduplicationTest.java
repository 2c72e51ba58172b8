package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

class DeduplicationTest extends ShopTest {

    private static final String NAMES = "{ products { name } }";

    DeduplicationTest() {
        super("juncture.subgraph-defaults.attempts=1");
    }

    /** Sends the same operation several times, each with its own token, and lets the subgraph answer when all have arrived. */
    private List<String> askAtOnce(Gateway gateway, String operation, Callable<Boolean> arrived, String... tokens) {
        var released = new CompletableFuture<Void>();
        products.behave((_, truth) -> Mono.fromFuture(released, true).then(Mono.from(truth)));
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var token : tokens) {
            answers.add(CompletableFuture.supplyAsync(() -> String.valueOf(gateway.client().post().uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON).header("authorization", token)
                    .bodyValue("{\"query\":\"" + operation + "\"}").exchange().expectBody(String.class).returnResult()
                    .getResponseBody()), Thread::startVirtualThread));
        }
        await().atMost(Duration.ofSeconds(20)).until(arrived);
        released.complete(null);
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private double shared() {
        return gateway().bean(MeterRegistry.class).get("juncture.subgraph.calls.shared").tag("subgraph", "products").counter().count();
    }

    @Test
    void sharesAQueryThatIsUnderWay() {
        var before = shared();
        assertThat(askAtOnce(gateway(), NAMES, () -> shared() - before == 2, "a", "a", "a")).hasSize(3).allMatch(answer -> answer.contains("Table"));
        assertThat(products.received()).hasSize(1);
        assertThat(shared() - before).isEqualTo(2);
    }

    @Test
    void asksForEveryCallerOnItsOwn() {
        assertThat(askAtOnce(gateway(), NAMES, () -> products.received().size() == 2, "a", "b")).hasSize(2).allMatch(answer -> answer.contains("Table"));
        assertThat(products.received()).hasSize(2);
    }

    @Test
    void neverSharesAMutation() {
        askAtOnce(gateway(), "mutation { rename(id: 1, name: \\\"X\\\") { name } }", () -> products.received().size() == 2, "a", "a");
        assertThat(products.received()).hasSize(2);
    }

    @Test
    void canBeSwitchedOff() {
        try (var off = Gateway.ofShop(products, reviews, "juncture.subgraph-defaults.deduplicate=false")) {
            askAtOnce(off, NAMES, () -> products.received().size() == 2, "a", "a");
            assertThat(products.received()).hasSize(2);
        }
        try (var off = Gateway.ofShop(products, reviews, "juncture.subgraphs.products.deduplicate=false")) {
            products.reset();
            askAtOnce(off, NAMES, () -> products.received().size() == 2, "a", "a");
            assertThat(products.received()).hasSize(2);
        }
    }
}
