package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

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
        assertThat(gateway().bean(MeterRegistry.class).get("juncture.requests.refused").tag("reason", "uri_too_long").counter().count())
                .isEqualTo(2);
        assertThat(output).doesNotContain("Exception");
    }

    @Test
    void headersTooLongAreAnsweredWithABody() {
        client().get().uri("/graphql").header("x-long", "x".repeat(20_000)).exchange().expectStatus().isEqualTo(431)
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("HEADERS_TOO_LARGE");
    }

    private String say(String requests) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(gateway().url()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoHttpBehindOthersIsAnsweredAfterThem() throws IOException {
        products.behave((_, truth) -> Mono.delay(Duration.ofMillis(300)).then(Mono.from(truth)));
        var slow = "POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n"
                + "{\"query\":\"{products{name}}\"}  ";
        assertThat(say(slow + slow + "nonsense\r\n\r\n")).containsSubsequence("200 OK", "Table", "200 OK", "Table",
                "400 Bad Request", "connection: close", "The request is not valid HTTP");
    }

    private String get(String target) throws IOException {
        return say("GET " + target + " HTTP/1.1\r\nHost: shop\r\nX-Juncture-Csrf: 1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void bracesMayStandInAUrl() throws IOException {
        assertThat(get("/graphql?query={products{name}}")).contains("200 OK", "Table");
        assertThat(get("/graphql?query=query($n:Boolean!){products{name@include(if:$n)}}&variables={\"n\":true}")).contains("200 OK", "Table");
        assertThat(get("/{nothing}")).contains("404 Not Found", "x-request-id");
    }

    @Test
    void aUrlThatCannotBeReadIsAnsweredWithTheReason() throws IOException {
        assertThat(get("/graphql?query=100%")).contains("400 Bad Request", "INVALID_URL", "% itself is written %25").containsIgnoringCase("x-request-id");
    }

    @Test
    void anEmptySegmentLeadsNowhere() throws IOException {
        assertThat(get("/products//1")).contains("404 Not Found", "NOT_FOUND", "between two slashes something is missing");
    }

    @Test
    void http2WithoutTlsIsAnsweredWithABodyWhereItIsNotOffered() throws IOException {
        assertThat(say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).contains("505 HTTP Version Not Supported", "HTTP_VERSION_NOT_SUPPORTED",
                "server.http2.enabled");
    }
}
