package io.juncture.profiler.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.juncture.profiler.ProfilerApplication;
import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** The event that somebody was erased, when the profiler ends between writing and delivering it. */
class ErasureDeliveryTest {

  private static final String STRONG = "correct horse battery staple";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private record Told(String type, String personId, String token, String contentType) {}

  private final List<String> arguments = new ArrayList<>(List.of("--spring.config.name=profiler", "--server.port=0",
      "--juncture.identity.issuer=https://issuer.test", "--juncture.events.timeout=1s", "--juncture.events.lease=2s",
      "--juncture.events.first-retry=100ms", "--juncture.events.longest-retry=500ms", "--juncture.events.poll-interval=200ms"));
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();

  ErasureDeliveryTest() {
    DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
    TestDatabase.create().register(registry);
  }

  @Test
  void isDeliveredByTheNextProcess() throws Exception {
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    HttpServer hanging = subscriber(0, () -> {
      under.countDown();
      never.await();
      return 500;
    });
    int port = hanging.getAddress().getPort();
    arguments.add("--juncture.events.subscribers.goals=http://127.0.0.1:" + port + "/internal/events");
    String[] erased = new String[1];
    whileRunning(profiler -> {
      erased[0] = registerAndDelete(profiler);
      await().atMost(PATIENCE).until(() -> under.getCount() == 0);
      assertThat(rows(profiler, "outbox")).isOne();
      assertThat(rows(profiler, "person")).isZero();
    });
    hanging.stop(0);
    never.countDown();
    told.clear();

    HttpServer[] up = new HttpServer[1];
    whileRunning(profiler -> {
      await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> rows(profiler, "outbox") == 1);
      up[0] = subscriber(port, () -> 204);
      await().atMost(PATIENCE).until(() -> rows(profiler, "outbox") == 0);
    });
    up[0].stop(0);
    assertThat(told).hasSize(1).allSatisfy(event -> {
      assertThat(event.type()).isEqualTo("io.juncture.person.erased");
      assertThat(event.personId()).isEqualTo(erased[0]);
      assertThat(event.contentType()).isEqualTo("application/cloudevents+json");
      assertIsForEventsOnly(event.token());
    });
  }

  private static void assertIsForEventsOnly(String token) throws ParseException {
    SignedJWT parsed = SignedJWT.parse(token);
    assertThat(parsed.getHeader().getType().getType()).isEqualTo("events+jwt");
    var claims = parsed.getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly("urn:juncture:events:goals");
    assertThat(claims.getIssuer()).isEqualTo("https://issuer.test");
    assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant())).isEqualTo(Duration.ofMinutes(1));
    assertThat(claims.getClaims()).doesNotContainKeys("roles", "scope");
  }

  private void whileRunning(Consumer<ConfigurableApplicationContext> test) {
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ProfilerApplication.class)
        .web(WebApplicationType.REACTIVE).run(arguments.toArray(String[]::new))) {
      test.accept(context);
    }
  }

  private static String registerAndDelete(ConfigurableApplicationContext profiler) {
    int port = ((WebServerApplicationContext) profiler).getWebServer().getPort();
    var registered = GraphQl.anonymous(port)
        .document("mutation($input: RegisterInput!) { register(input: $input) { token user { id } } }")
        .variable("input", Map.of("email", "somebody@example.net", "password", STRONG)).execute();
    GraphQl.as(port, registered.path("register.token").entity(String.class).get())
        .document("mutation($password: String!) { deleteAccount(input: {password: $password}) }").variable("password", STRONG)
        .execute().path("deleteAccount").entity(Boolean.class).isEqualTo(true);
    return registered.path("register.user.id").entity(String.class).get();
  }

  private static long rows(ConfigurableApplicationContext profiler, String table) {
    return profiler.getBean(DatabaseClient.class).sql("SELECT count(*) FROM " + table).mapValue(Long.class).one().blockOptional().orElseThrow();
  }

  private interface Answer {
    int status() throws InterruptedException;
  }

  private HttpServer subscriber(int port, Answer answer) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
      server.createContext("/internal/events", exchange -> {
        var event = JsonMapper.shared().readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        told.add(new Told(event.path("type").asString(), event.at("/data/personId").asString(),
            exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", ""),
            exchange.getRequestHeaders().getFirst("Content-Type")));
        try {
          exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        } finally {
          exchange.close();
        }
      });
      server.start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
