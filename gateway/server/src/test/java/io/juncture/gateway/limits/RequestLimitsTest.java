package io.juncture.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

class RequestLimitsTest extends ShopTest {

    RequestLimitsTest() {
        super("juncture.limits.max-request-size=2KB", "juncture.limits.max-tokens=200", "juncture.limits.max-depth=5",
                "juncture.limits.max-fields=50");
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() {
        post("{\"query\":\"{ __typename } #" + "x".repeat(3000) + "\"}").expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("REQUEST_TOO_LARGE");
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        var piece = DefaultDataBufferFactory.sharedInstance;
        Flux<DataBuffer> endless = Flux.range(0, 30)
                .map(_ -> piece.wrap(" ".repeat(100).getBytes(StandardCharsets.UTF_8)));
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromDataBuffers(endless)).exchange().expectStatus().isEqualTo(413);
    }

    @Test
    void refusesDocumentsThatAskForTooMuch() {
        var aliases = IntStream.range(0, 60).mapToObj(n -> "a" + n + ":__typename").toList();
        query("{ " + String.join(" ", aliases) + " }").expectBody().jsonPath("$.errors").isNotEmpty()
                .jsonPath("$.data").doesNotExist();
        query("{" + " __typename".repeat(250) + " }").expectBody().jsonPath("$.errors").isNotEmpty()
                .jsonPath("$.data").doesNotExist();
        assertThat(products.received()).isEmpty();
    }
}
