package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.federation.executor.RequestContext;
import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.SubgraphRequest;
import io.juncture.federation.executor.prepare.OperationKind;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.gateway.request.Caller;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.test.StepVerifier;

class LocalSubgraphTest {

    static final class LocalProducts implements LocalSubgraph {

        private final List<SubgraphRequest> received = new ArrayList<>();
        private volatile String answer = "{\"data\":{\"products\":[{\"name\":\"Here\"}]}}";

        @Override
        public String name() {
            return "products";
        }

        @Override
        public CompletionStage<byte[]> execute(SubgraphRequest request) {
            received.add(request);
            return CompletableFuture.completedFuture(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesSubscriptionsItDoesNotImplement() {
        StepVerifier.create(new LocalProducts().subscribe(new SubgraphRequest(new Subgraph("PRODUCTS", "products", ""),
                        OperationKind.SUBSCRIPTION, new byte[0], RequestContext.EMPTY)))
                .verifyErrorSatisfies(failure -> assertThat(failure).isInstanceOfSatisfying(SubgraphException.class,
                        refused -> assertThat(refused.code()).isEqualTo("SUBSCRIPTIONS_NOT_SUPPORTED")));
    }

    @Test
    void isCalledInsteadOfHttpAndNeedsNoUrl() {
        try (var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.start(Gateway.shop("", reviews.url()), LocalProducts.class)) {
            gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ products { name } }\"}").exchange().expectStatus().isOk()
                    .expectBody().jsonPath("$.data.products[0].name").isEqualTo("Here");
            var received = gateway.bean(LocalProducts.class).received;
            assertThat(received).hasSize(1);
            assertThat(received.getFirst().context().attributes()).containsEntry(Caller.ATTRIBUTE, Caller.ANONYMOUS)
                    .containsEntry("juncture.client-address", "127.0.0.1");
        }
    }

    @Test
    void anAnswerThatIsNonsenseIsAFailure() {
        try (var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.start(Gateway.shop("", reviews.url()), LocalProducts.class)) {
            gateway.bean(LocalProducts.class).answer = "{\"data\":7}";
            gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ products { name } }\"}").exchange().expectStatus().isOk()
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("SUBGRAPH_INVALID_RESPONSE");
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> gateway.bean(MeterRegistry.class)
                    .get("juncture.subgraph.calls").tag("subgraph", "products").tag("outcome", "subgraph_invalid_response").timer()
                    .count() == 1);
        }
    }
}
