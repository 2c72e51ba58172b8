package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

class GracefulShutdownTest {

    @Test
    void finishesWhatItHasBegun() throws InterruptedException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews())) {
            var gateway = Gateway.ofShop(products, reviews);
            var client = gateway.client();
            products.behave((_, truth) -> Mono.delay(Duration.ofSeconds(1)).then(Mono.from(truth)));
            var answer = CompletableFuture.supplyAsync(() -> client.post().uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"query\":\"{ products { name } }\"}")
                    .exchange().returnResult(String.class).getResponseBody().blockFirst());
            while (products.received().isEmpty()) {
                Thread.sleep(Duration.ofMillis(5));
            }
            gateway.close();
            assertThat(answer.join()).contains("Table", "Couch");
        }
    }
}
