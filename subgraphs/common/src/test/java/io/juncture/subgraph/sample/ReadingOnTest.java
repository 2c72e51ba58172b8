package io.juncture.subgraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingOnTest extends SampleTest {

  private static final String BODY = "{\"query\":\"{ books(ids: [\\\"b1\\\"]) { title } }\"}";
  private static final String ANSWERED_AT_ONCE = "GET /nowhere HTTP/1.1\r\nHost: sample\r\n\r\n";

  @Test
  void aConnectionIsReadOnWhateverWasAnsweredAtOnce() throws IOException {
    var answeredLater = "POST /graphql HTTP/1.1\r\nHost: sample\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + IDENTITY.token("user-1", "learner") + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (var i = 0; i < 10; i++) {
        send(socket, answeredLater + ANSWERED_AT_ONCE);
        assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(status(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
        send(socket, ANSWERED_AT_ONCE);
        assertThat(status(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
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
