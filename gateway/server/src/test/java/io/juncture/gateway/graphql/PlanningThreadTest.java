package io.juncture.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.gateway.subgraph.LocalSubgraph;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class PlanningThreadTest {

    static final class WatchingProducts implements LocalSubgraph {

        private final List<String> threads = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "products";
        }

        @Override
        public CompletionStage<byte[]> execute(SubgraphRequest request) {
            threads.add(Thread.currentThread().getName());
            return CompletableFuture.completedFuture("{\"data\":{\"products\":[]}}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void plansForOtherConditionsAreMadeAwayFromTheEventLoops() {
        try (var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.start(Gateway.shop("", reviews.url()), WatchingProducts.class)) {
            for (boolean condition : new boolean[] {true, false, true}) {
                gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).bodyValue("""
                        {"query": "query($a: Boolean!) { products { id name @skip(if: $a) } }", "variables": {"a": %s}}
                        """.formatted(condition)).exchange().expectStatus().isOk();
            }
            assertThat(gateway.bean(WatchingProducts.class).threads).map(name -> name.startsWith("planning"))
                    .containsExactly(true, true, false);
        }
    }
}
