package io.juncture.subgraph.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.juncture.subgraph.testing.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database = TestDatabase.create();
  private final ConnectionPool connections =
      new ConnectionPool(ConnectionPoolConfiguration.builder(database.connectionFactory()).initialSize(0).maxSize(5).build());
  private final DatabaseClient client = DatabaseClient.create(connections);
  private final TransactionalOperator transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
  private final OutboxTable table = new OutboxTable(client);
  private final List<OutboxDispatcher> running = new ArrayList<>();

  @BeforeEach
  void migrate() {
    database.migrate("db/sample");
  }

  @AfterEach
  void stop() {
    running.forEach(OutboxDispatcher::stop);
    connections.dispose();
  }

  @Test
  void anEventIsDeliveredToEverySubscriberAndThenForgotten() {
    Shelf one = new Shelf("one");
    Shelf two = new Shelf("two");
    Event event = publish(instance(settings(), one, two));
    await().atMost(PATIENCE).until(() -> rows() == 0);
    assertThat(one.events).containsExactly(event);
    assertThat(two.events).containsExactly(event);
  }

  @Test
  void aChangeThatRollsBackTellsNothing() {
    Shelf shelf = new Shelf("one");
    Outbox outbox = instance(settings(), shelf);
    assertThatThrownBy(() -> outbox.publish(event()).then(Mono.error(new IllegalStateException("no")))
        .as(transaction::transactional).block()).hasMessage("no");
    assertThat(rows()).isZero();
    publish(outbox);
    await().atMost(PATIENCE).until(() -> rows() == 0);
    assertThat(shelf.events).hasSize(1);
  }

  @Test
  void publishingNeedsATransaction() {
    Outbox outbox = instance(hasty(), new Shelf("one", _ -> Optional.empty(), Mono.never()));
    assertThatThrownBy(() -> outbox.publish(event()).block()).hasMessageContaining("transaction");
    assertThatThrownBy(() -> outbox.publish(event(), "one").block()).hasMessageContaining("transaction");
    assertThat(rows()).isZero();
  }

  @Test
  void aSubscriberThatIsDownIsTriedAgainUntilItHasTheEventAndOthersDoNotWait(CapturedOutput output) {
    Shelf up = new Shelf("up");
    Shelf down = new Shelf("down", attempt -> attempt <= 3 ? Optional.of(new IllegalStateException("secret@example.net")) : Optional.empty());
    Event event = publish(instance(settings(), up, down));
    await().atMost(PATIENCE).until(() -> rows() == 0);
    assertThat(up.events).containsExactly(event);
    assertThat(down.events).hasSize(4).containsOnly(event);
    assertThat(output.getAll()).contains("was not delivered to down at attempt 3", event.id().toString())
        .doesNotContain("secret@example.net", "somebody-1", "ERROR");
  }

  @Test
  void aLongFailureIsLoggedAsAnErrorAndNeverGivenUp(CapturedOutput output) {
    Shelf down = new Shelf("down", _ -> Optional.of(new IllegalStateException()));
    publish(instance(settings(), down));
    client.sql("UPDATE outbox SET published_at = now() - interval '2 hours'").then().block();
    await().atMost(PATIENCE).until(() -> output.getAll().contains("ERROR"));
    assertThat(rows()).isOne();
    await().atMost(PATIENCE).until(() -> running.getFirst().backlog().undelivered() == 1);
    assertThat(running.getFirst().backlog().oldest()).isPresent();
  }

  @Test
  void whatWasUnderWayWhenTheProcessEndedIsDeliveredByTheNextOne() {
    Shelf hanging = new Shelf("one", _ -> Optional.empty(), Mono.never());
    Event event = publish(instance(hasty(), hanging));
    await().atMost(PATIENCE).until(() -> !hanging.events.isEmpty());
    running.removeFirst().stop();
    assertThat(rows()).isOne();

    Shelf next = new Shelf("one");
    instance(settings(), next);
    await().atMost(PATIENCE).until(() -> rows() == 0);
    assertThat(next.events).containsExactly(event);
  }

  @Test
  void severalInstancesShareTheWork() {
    CompletableFuture<Void> bothHaveSome = new CompletableFuture<>();
    Shelf first = new Shelf("one", _ -> Optional.empty(), Mono.fromFuture(bothHaveSome, true));
    Shelf second = new Shelf("one", _ -> Optional.empty(), Mono.fromRunnable(() -> bothHaveSome.complete(null)));
    Outbox outbox = instance(settings(), first);
    instance(settings(), second);
    Set<UUID> published = new HashSet<>();
    IntStream.range(0, 100).forEach(_ -> published.add(publish(outbox).id()));
    await().atMost(PATIENCE).until(() -> rows() == 0);
    List<UUID> delivered = new ArrayList<>();
    first.events.forEach(event -> delivered.add(event.id()));
    second.events.forEach(event -> delivered.add(event.id()));
    assertThat(delivered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
    assertThat(second.events).isNotEmpty();
  }

  @Test
  void anEventOfASubscriberThatIsConfiguredNoMoreStays(CapturedOutput output) {
    publish(instance(settings(), new Shelf("former", _ -> Optional.of(new IllegalStateException()))));
    running.removeFirst().stop();
    instance(settings(), new Shelf("other"));
    await().atMost(PATIENCE).until(() -> output.getAll().contains("UnknownSubscriber"));
    assertThat(rows()).isOne();
  }

  @Test
  void whatIsWithdrawnIsNotDelivered() {
    Shelf down = new Shelf("down", _ -> Optional.of(new IllegalStateException()));
    Outbox outbox = instance(settings(), down);
    publish(outbox);
    outbox.withdraw("down", "personId", "somebody-2").block();
    assertThat(rows()).isOne();
    outbox.withdraw("down", "personId", "somebody-1").block();
    assertThat(rows()).isZero();
  }

  @Test
  void theTimeBetweenTriesDoublesWithJitterAndIsBounded() {
    var settings = new EventsProperties(Map.of(), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMinutes(10),
        Duration.ofHours(1), Duration.ofSeconds(30));
    Deliveries deliveries = new Deliveries(List.of(), settings);
    assertThat(deliveries.backOff(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(deliveries.backOff(4)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    assertThat(deliveries.backOff(1_000_000)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  /** So patient that no delivery is made twice because the machine is slow. */
  private static EventsProperties settings() {
    return settings(Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  /** For deliveries that are under way for ever. */
  private static EventsProperties hasty() {
    return settings(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  private static EventsProperties settings(Duration timeout, Duration lease) {
    return new EventsProperties(Map.of(), timeout, lease, Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofHours(1),
        Duration.ofMillis(100));
  }

  /** Another instance of a subgraph with the same database. */
  private Outbox instance(EventsProperties settings, Courier... couriers) {
    OutboxDispatcher dispatcher = new OutboxDispatcher(table, new Deliveries(List.of(couriers), settings), settings);
    dispatcher.start();
    running.add(dispatcher);
    return new Outbox(table, dispatcher, List.of(couriers).stream().map(Courier::subscriber).toList());
  }

  private Event publish(Outbox outbox) {
    Event event = event();
    outbox.publish(event).as(transaction::transactional).block();
    return event;
  }

  private static Event event() {
    Event event = Event.of("test", Map.of("personId", "somebody-1"));
    return new Event(event.id(), event.type(), event.time().truncatedTo(ChronoUnit.MICROS), event.data());
  }

  private long rows() {
    return client.sql("SELECT count(*) FROM outbox").mapValue(Long.class).one().blockOptional().orElseThrow();
  }

  /** A subscriber that keeps what it gets. */
  private static final class Shelf implements Courier {

    private final String name;
    private final Function<Integer, Optional<Throwable>> failure;
    private final Mono<Void> end;
    private final ConcurrentLinkedQueue<Event> events = new ConcurrentLinkedQueue<>();

    Shelf(String name) {
      this(name, _ -> Optional.empty());
    }

    Shelf(String name, Function<Integer, Optional<Throwable>> failure) {
      this(name, failure, Mono.empty());
    }

    Shelf(String name, Function<Integer, Optional<Throwable>> failure, Mono<Void> end) {
      this.name = name;
      this.failure = failure;
      this.end = end;
    }

    @Override
    public String subscriber() {
      return name;
    }

    @Override
    public Mono<Void> deliver(Event event) {
      return Mono.defer(() -> {
        events.add(event);
        return failure.apply(events.size()).<Mono<Void>>map(Mono::error).orElse(end);
      });
    }
  }
}
