package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.netty.http.HttpProtocol;

class Http2Test {

    @Test
    void speaksHttp2WithASubgraphThatOffersIt() {
        try (var products = new SubgraphServer(Shop.products(), HttpProtocol.H2C);
                var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.ofShop(products, reviews, "juncture.subgraphs.products.protocols=H2C")) {
            gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ products { name reviews { stars } } }\"}").exchange()
                    .expectStatus().isOk().expectBody().jsonPath("$.data.products[1].reviews[1].stars").isEqualTo(2);
            assertThat(products.received().getFirst().version()).isEqualTo("HTTP/2.0");
            assertThat(reviews.received().getFirst().version()).isEqualTo("HTTP/1.1");
        }
    }
}
