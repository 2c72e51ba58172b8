package io.juncture.subgraph.testing;

import java.time.Duration;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Speaks GraphQL over HTTP with a subgraph that listens on a local port. */
public final class GraphQl {

  private GraphQl() {}

  /** A client without token. */
  public static HttpGraphQlTester anonymous(int port) {
    return HttpGraphQlTester.create(client(port).mutate().baseUrl("http://127.0.0.1:" + port + "/graphql").build());
  }

  /** A client that sends the token. */
  public static HttpGraphQlTester as(int port, String token) {
    return anonymous(port).mutate().headers(headers -> headers.setBearerAuth(token)).build();
  }

  /** A plain HTTP client. */
  public static WebTestClient client(int port) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build();
  }
}
