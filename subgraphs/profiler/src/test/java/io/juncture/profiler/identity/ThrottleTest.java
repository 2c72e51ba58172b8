package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every attempt here is made by another instance of the profiler. */
class ThrottleTest {

  private static final String EMAIL = "a@example.com";
  private static final Allowance ALLOWANCE = new Allowance("test", 3, Duration.ofSeconds(1), Duration.ofSeconds(5));
  private static final DatabaseClient DATABASE = migrated();

  private final MovableClock clock = new MovableClock();

  @BeforeEach
  void nobodyHasTried() {
    DATABASE.sql("DELETE FROM attempt").then().block();
  }

  @Test
  void theFirstAttemptsAreFreeThenTheWaitDoublesUpToALimit() {
    attempt(3);
    for (int seconds : new int[] {1, 2, 4, 5, 5}) {
      assertRefused(seconds);
      clock.advance(Duration.ofSeconds(seconds));
      attempt(1);
    }
  }

  @Test
  void attemptsCountAlsoWhileTheirOutcomeIsNotKnown() {
    List<Boolean> admitted = Flux.range(0, 20).flatMap(_ -> instance().attempt(ALLOWANCE, EMAIL).thenReturn(true)
        .onErrorResume(SubgraphException.class, _ -> Mono.just(false))).collectList().block();
    assertThat(admitted).hasSize(20);
    assertThat(admitted.stream().filter(each -> each).count()).isEqualTo(3);
  }

  @Test
  void ofFreeAttemptsAtOnceTheFirstMayBeCountedLast() {
    attempt(1);
    clock.advance(Duration.ofMillis(-5));
    attempt(1);
  }

  @Test
  void waitingInVainDoesNotMakeTheWaitLonger() {
    attempt(3);
    assertRefused(1);
    assertRefused(1);
    clock.advance(Duration.ofSeconds(1));
    attempt(1);
    assertRefused(2);
  }

  @Test
  void aSuccessForgetsFailuresAndOthersDoNotWait() {
    attempt(3);
    instance().attempt(ALLOWANCE, "b@example.com").block();
    instance().attempt(new Allowance("other", 3, Duration.ofSeconds(1), Duration.ofSeconds(5)), EMAIL).block();
    instance().succeeded(ALLOWANCE, EMAIL).block();
    attempt(3);
    assertRefused(1);
  }

  @Test
  void afterAWhileFailuresAreForgotten() {
    attempt(3);
    clock.advance(Duration.ofSeconds(10));
    attempt(3);
    assertRefused(1);
    clock.advance(Duration.ofSeconds(10));
    instance().deleteExpired().block();
    assertThat(DATABASE.sql("SELECT count(*) FROM attempt").mapValue(Long.class).one().block()).isZero();
  }

  @Test
  void theDatabaseHoldsNoAddress() {
    attempt(1);
    byte[] key = DATABASE.sql("SELECT key_digest FROM attempt").mapValue(byte[].class).one().block();
    assertThat(key).hasSize(32);
  }

  private Throttle instance() {
    return new Throttle(DATABASE, clock);
  }

  private void attempt(int times) {
    for (int i = 0; i < times; i++) {
      instance().attempt(ALLOWANCE, EMAIL).block();
    }
  }

  private void assertRefused(int seconds) {
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(() -> instance().attempt(ALLOWANCE, EMAIL).block())
        .matches(failure -> failure.extensions().equals(Map.of("retryAfter", (long) seconds)));
  }

  private static DatabaseClient migrated() {
    TestDatabase created = TestDatabase.create();
    created.migrate("db/profiler");
    return DatabaseClient.create(created.connectionFactory());
  }
}
