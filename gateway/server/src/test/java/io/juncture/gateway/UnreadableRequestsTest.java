package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestsTest extends ShopTest {

    @Test
    void aUrlTooLongIsAnsweredWithABodyAndLeavesNoTrace(CapturedOutput output) {
        for (int i = 0; i < 2; i++) {
            query("{ __typename }").expectStatus().isOk();
            client().get().uri("/graphql?query=" + "x".repeat(20_000)).exchange().expectStatus().isEqualTo(414)
                    .expectHeader().exists("X-Request-Id").expectHeader().contentType(MediaType.APPLICATION_JSON)
                    .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("URI_TOO_LONG");
        }
        assertThat(output).doesNotContain("Exception");
    }

    @Test
    void headersTooLongAreAnsweredWithABody() {
        client().get().uri("/graphql").header("x-long", "x".repeat(20_000)).exchange().expectStatus().isEqualTo(431)
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("HEADERS_TOO_LARGE");
    }
}
