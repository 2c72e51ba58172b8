package io.juncture.subgraph.sample;

import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import io.juncture.subgraph.testing.TestIdentity;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The sample subgraph on a free port with a database of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=sample")
abstract class SampleTest {

  protected static final TestIdentity IDENTITY = TestIdentity.shared();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry properties) {
    TestDatabase.create().register(properties);
    IDENTITY.register(properties);
  }

  HttpGraphQlTester anonymous() {
    return GraphQl.anonymous(port);
  }

  HttpGraphQlTester as(String token) {
    return GraphQl.as(port, token);
  }

  HttpGraphQlTester asUser() {
    return as(IDENTITY.token("user-1", "learner"));
  }

  WebTestClient http() {
    return GraphQl.client(port);
  }
}
