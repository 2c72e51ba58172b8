package io.juncture.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlowClientTest extends ShopTest {

    SlowClientTest() {
        super("juncture.limits.request-timeout=500ms");
    }

    @Test
    void isCutOffAndHoldsNothing() throws IOException {
        var gateway = URI.create(gateway().url());
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.lines().findFirst().orElse("")).contains("408");
        }
        query("{ __typename }").expectStatus().isOk();
        assertThat(gateway().bean(MeterRegistry.class).get("juncture.requests.active").gauge().value()).isLessThan(2);
    }
}
