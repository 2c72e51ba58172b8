package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class HeaderPropagationTest extends ShopTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    HeaderPropagationTest() {
        super("juncture.request.propagate-headers=authorization,traceparent,x-store,x-client-address",
                "juncture.subgraphs.reviews.propagate-headers=traceparent");
    }

    @Test
    void sendsEachSubgraphWhatItMayHave() {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer abc").header("traceparent", TRACE)
                .header("X-Store", "north").header("X-Secret", "no").header("X-Request-Id", "r-1")
                .bodyValue("{\"query\":\"{ products { reviews { stars } } }\"}").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("X-Request-Id", "r-1");
        var toProducts = products.received().getFirst().headers();
        assertThat(toProducts.get("authorization")).isEqualTo("Bearer abc");
        assertThat(toProducts.get("traceparent")).isEqualTo(TRACE);
        assertThat(toProducts.get("x-store")).isEqualTo("north");
        assertThat(toProducts.get("x-request-id")).isEqualTo("r-1");
        assertThat(toProducts.get("x-secret")).isNull();
        var toReviews = reviews.received().getFirst().headers();
        assertThat(toReviews.get("authorization")).isNull();
        assertThat(toReviews.get("traceparent")).isEqualTo(TRACE);
        assertThat(toReviews.get("x-request-id")).isEqualTo("r-1");
    }

    @Test
    void tellsTheAddressItSeesWhateverTheClientSays() {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).header("X-Client-Address", "203.0.113.9")
                .bodyValue("{\"query\":\"{ products { reviews { stars } } }\"}").exchange().expectStatus().isOk();
        assertThat(products.received().getFirst().headers().getAll("x-client-address")).containsExactly("127.0.0.1");
        assertThat(reviews.received().getFirst().headers().get("x-client-address")).isNull();
    }

    @Test
    void replacesARequestIdThatCouldForgeLogLines() {
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .header("X-Request-Id", "a b{}")
                .bodyValue("{\"query\":\"{ products { name } }\"}").exchange()
                .expectHeader().valueMatches("X-Request-Id", "[0-9a-f-]{36}");
        assertThat(products.received().getFirst().headers().get("x-request-id")).matches("[0-9a-f-]{36}");
    }
}
