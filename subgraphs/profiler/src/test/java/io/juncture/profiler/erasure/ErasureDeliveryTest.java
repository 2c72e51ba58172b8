package io.juncture.profiler.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
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
import org.junit.jupiter.api.AfterEach;
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
      "--juncture.identity.issuer=https://issuer.test",
      "--juncture.events.first-retry=100ms", "--juncture.events.longest-retry=500ms", "--juncture.events.poll-interval=200ms"));
  /** What was taken. */
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile Answer answer = () -> 500;

  ErasureDeliveryTest() {
    DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
    TestDatabase.create().register(registry);
    server = subscriber();
    arguments.add("--juncture.events.subscribers.goals=http://127.0.0.1:" + server.getAddress().getPort() + "/internal/events");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void isDeliveredByTheNextProcess() throws Exception {
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    answer = () -> {
      under.countDown();
      never.await();
      return 500;
    };
    String[] erased = new String[1];
    whileRunning("1s", "2s", profiler -> {
      erased[0] = registerAndDelete(profiler);
      await().atMost(PATIENCE).until(() -> under.getCount() == 0);
      assertThat(rows(profiler, "outbox")).isOne();
      assertThat(rows(profiler, "person")).isZero();
    });
    never.countDown();

    CountDownLatch tried = new CountDownLatch(2);
    answer = () -> {
      tried.countDown();
      return 503;
    };
    whileRunning("30s", "1m", profiler -> {
      await().atMost(PATIENCE).until(() -> tried.getCount() == 0);
      assertThat(rows(profiler, "outbox")).isOne();
      answer = () -> 204;
      await().atMost(PATIENCE).until(() -> rows(profiler, "outbox") == 0);
    });
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

  private void whileRunning(String timeout, String lease, Consumer<ConfigurableApplicationContext> test) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--juncture.events.timeout=" + timeout, "--juncture.events.lease=" + lease));
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ProfilerApplication.class)
        .web(WebApplicationType.REACTIVE).run(all.toArray(String[]::new))) {
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

  private HttpServer subscriber() {
    try {
      HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      created.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
      created.createContext("/internal/events", this::take);
      created.start();
      return created;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = JsonMapper.shared().readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      int status = answer.status();
      if (status == 204) {
        told.add(new Told(event.path("type").asString(), event.at("/data/personId").asString(),
            exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", ""),
            exchange.getRequestHeaders().getFirst("Content-Type")));
      }
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
