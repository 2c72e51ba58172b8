package io.juncture.profiler;

import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The profiler on a free port with the demo data in a database of its own. Classes with the same configuration share both,
 * so their tests leave the data as it is.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.config.name=profiler",
    // Nobody else announces deliveries here, and tests count statements.
    "juncture.events.poll-interval=1h",
    // However slow the machine, who must wait after failures still does so when a test looks.
    "juncture.profiler.login.first-wait=5m", "juncture.profiler.partners.first-wait=5m"})
@ActiveProfiles("demo")
public abstract class ProfilerTest {

  protected static final String PASSWORD = "securePassword123";
  private static final String LOGIN = "mutation($input: LoginInput!) { login(input: $input) { token } }";

  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase.create().register(properties);
  }

  protected HttpGraphQlTester anonymous() {
    return GraphQl.anonymous(port);
  }

  /** A client of the demo account with the address {@code <name>@example.com}. */
  protected HttpGraphQlTester as(String name) {
    return GraphQl.as(port, token(name));
  }

  protected HttpGraphQlTester withToken(String token) {
    return GraphQl.as(port, token);
  }

  protected WebTestClient http() {
    return GraphQl.client(port);
  }

  protected String token(String name) {
    return tokens.computeIfAbsent(name, _ -> anonymous().document(LOGIN)
        .variable("input", Map.of("email", name + "@example.com", "password", PASSWORD)).execute()
        .path("login.token").entity(String.class).get());
  }
}
