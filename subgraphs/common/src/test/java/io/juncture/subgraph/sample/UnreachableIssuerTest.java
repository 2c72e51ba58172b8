package io.juncture.subgraph.sample;

import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import io.juncture.subgraph.testing.TestIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
  "spring.config.name=sample", "juncture.identity.jwk-set-uri=http://127.0.0.1:1/jwks.json"})
class UnreachableIssuerTest {

  @LocalServerPort int port;

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry properties) {
    TestDatabase.create().register(properties);
  }

  @Test
  void tokensCannotBeJudgedSoTheServiceIsUnavailable() {
    GraphQl.client(port).post().uri("/graphql")
        .headers(headers -> headers.setBearerAuth(TestIdentity.shared().token("user-1")))
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ caller }"))
        .exchange().expectStatus().isEqualTo(503);
  }

  @Test
  void requestsWithoutTokenAreServed() {
    GraphQl.anonymous(port).document("{ greeting(name: \"you\") }").execute()
        .path("greeting").entity(String.class).isEqualTo("Hello you");
  }
}
