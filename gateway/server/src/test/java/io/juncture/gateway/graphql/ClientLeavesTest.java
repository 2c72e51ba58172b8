package io.juncture.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ClientLeavesTest extends ShopTest {

    ClientLeavesTest() {
        super("juncture.subgraph-defaults.timeout=60s", "juncture.subgraph-defaults.attempts=1");
    }

    /** Sends an operation, waits until the subgraph has it, and goes. */
    private CountDownLatch leaveDuring(String operation) throws IOException, InterruptedException {
        var asked = new CountDownLatch(1);
        var abandoned = new CountDownLatch(1);
        products.behave((_, _) -> Mono.<Void>never().doOnSubscribe(_ -> asked.countDown())
                .doOnCancel(abandoned::countDown));
        var body = "{\"query\":\"" + operation + "\"}";
        var gateway = URI.create(gateway().url());
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        }
        return abandoned;
    }

    @Test
    void aQueryIsAbandoned() throws IOException, InterruptedException {
        assertThat(leaveDuring("{ products { name } }").await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aMutationRunsToItsEnd() throws IOException, InterruptedException {
        assertThat(leaveDuring("mutation { rename(id: 1, name: 2) { name } }".replace("2", "\\\"x\\\""))
                .await(1, TimeUnit.SECONDS)).isFalse();
    }
}
