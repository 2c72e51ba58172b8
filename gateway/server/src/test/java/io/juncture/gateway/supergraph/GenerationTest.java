package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult.Composed;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.subgraph.SubgraphCallsFactory;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenerationTest extends ShopTest {

    private String ask(FederationEngine engine) {
        var operation = (PreparedOperation) engine.prepare("{ products { name } }", Optional.empty());
        return new String(engine.execute(operation, Map.of(), new RequestContext(Map.of(), Map.of())).toCompletableFuture()
                .join().body(), StandardCharsets.UTF_8);
    }

    @Test
    void staysOpenUntilTheLastUserHasLeft() throws InterruptedException {
        var supergraph = Supergraph.parse(((Composed) Composition.compose(List.of(
                new SubgraphSdl("products", products.url(), Shop.sdl("products"))))).supergraphSdl());
        var calls = gateway().bean(SubgraphCallsFactory.class).to(supergraph);
        var engine = FederationEngine.builder(supergraph, calls).build();
        var generation = new Generation(engine, calls, Duration.ZERO);
        assertThat(generation.enter()).isTrue();
        generation.leave();
        assertThat(ask(engine)).contains("Table");
        Thread.sleep(200);
        assertThat(products.connections()).isEqualTo(1);
        generation.leave();
        assertThat(generation.enter()).isFalse();
        for (var wait = 0; wait < 400 && products.connections() > 0; wait++) {
            Thread.sleep(50);
        }
        assertThat(products.connections()).isZero();
    }
}
