package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult.Composed;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;

class SupergraphSourceTest {

    private static String compose(String products, String reviews) {
        var composed = (Composed) Composition.compose(List.of(
                new SubgraphSdl("products", products, Shop.sdl("products")),
                new SubgraphSdl("reviews", reviews, Shop.sdl("reviews"))));
        return composed.supergraphSdl();
    }

    private static void assertAnswers(Gateway gateway) {
        gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"{ product(id: 1) { name reviews { text } } }\"}").exchange()
                .expectStatus().isOk().expectBody()
                .jsonPath("$.data.product.reviews[0].text").isEqualTo("Stands");
    }

    @Test
    void readsAComposedFileAndItsUrls(@TempDir Path folder) throws IOException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews())) {
            var file = Files.writeString(folder.resolve("supergraph.graphqls"),
                    compose(products.url(), reviews.url()));
            try (var gateway = Gateway.start(List.of("juncture.supergraph=file:" + file))) {
                assertAnswers(gateway);
            }
        }
    }

    @Test
    void composesWhatAListNames(@TempDir Path folder) throws IOException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews())) {
            Files.writeString(folder.resolve("products.graphqls"), Shop.sdl("products"));
            var schema = Files.writeString(folder.resolve("reviews.graphqls"), Shop.sdl("reviews"));
            var list = Files.writeString(folder.resolve("list.yaml"), """
                    - {name: products, url: "%s", sdl: products.graphqls}
                    - {name: reviews, url: "%s", sdl: "%s"}
                    """.formatted(products.url(), reviews.url(), schema));
            try (var gateway = Gateway.start(List.of("juncture.subgraph-list=" + list))) {
                assertAnswers(gateway);
            }
        }
    }

    @Test
    void letsConfigurationSayWhereSubgraphsAre(@TempDir Path folder) throws IOException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews())) {
            var file = Files.writeString(folder.resolve("supergraph.graphqls"), compose("http://products", ""));
            try (var gateway = Gateway.start(List.of("juncture.supergraph=file:" + file,
                    "juncture.subgraphs.products.url=" + products.url(),
                    "juncture.subgraphs.REVIEWS.url=" + reviews.url()))) {
                assertAnswers(gateway);
            }
        }
    }

    @Test
    void answersByAnotherEngineAfterASwap() {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.ofShop(products, reviews)) {
            var holder = gateway.bean(EngineHolder.class);
            var smaller = Supergraph.parse(((Composed) Composition.compose(List.of(
                    new SubgraphSdl("products", products.url(), Shop.sdl("products"))))).supergraphSdl());
            holder.swap(smaller);
            gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{ product(id: 1) { reviews { text } } }\"}").exchange()
                    .expectBody().jsonPath("$.data").doesNotExist();
            assertThat(holder.current().supergraph().subgraphs()).hasSize(1);
        }
    }
}
