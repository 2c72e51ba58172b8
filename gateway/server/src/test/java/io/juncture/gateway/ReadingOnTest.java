package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingOnTest extends ShopTest {

    private static final String BODY = "{\"query\":\"{ products { name reviews { stars } } }\"}";
    private static final String ANSWERED_LATER = "POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
            + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    private static final String ANSWERED_AT_ONCE =
            "GET /graphql?query=%7B__typename%7D&variables=nonsense HTTP/1.1\r\nHost: shop\r\nx-juncture-csrf: 1\r\n\r\n";

    @Test
    void aConnectionIsReadOnWhateverWasAnsweredAtOnce() throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(gateway().url()).getPort())) {
            socket.setSoTimeout(20_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var i = 0; i < 10; i++) {
                send(socket, ANSWERED_LATER + ANSWERED_AT_ONCE);
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 400 Bad Request");
                send(socket, ANSWERED_AT_ONCE);
                assertThat(status(answers)).isEqualTo("HTTP/1.1 400 Bad Request");
            }
        }
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one answer of ASCII characters. */
    private static String status(BufferedReader answers) throws IOException {
        var status = answers.readLine();
        var length = 0;
        for (var header = answers.readLine(); !header.isEmpty(); header = answers.readLine()) {
            if (header.regionMatches(true, 0, "content-length: ", 0, 16)) {
                length = Integer.parseInt(header.substring(16));
            }
        }
        for (var i = 0; i < length; i++) {
            answers.read();
        }
        return status;
    }
}
