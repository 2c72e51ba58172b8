package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every request here reaches another instance of the profiler. */
class BudgetsTest {

  private static final Budget BUDGET = new Budget("test", 3, Duration.ofMinutes(1));
  private static final DatabaseClient DATABASE = migrated();

  private final MovableClock clock = new MovableClock();

  @BeforeEach
  void nothingWasSpent() {
    DATABASE.sql("DELETE FROM attempt").then().block();
  }

  @Test
  void isSpentUntilThePeriodIsOverWhichBeginsWithTheFirst() {
    spend("a", 1);
    clock.advance(Duration.ofSeconds(20));
    spend("a", 2);
    assertRefused("a", 40);
    spend("b", 3);
    clock.advance(Duration.ofSeconds(39));
    assertRefused("a", 1);
    clock.advance(Duration.ofSeconds(1));
    spend("a", 3);
    assertRefused("a", 60);
  }

  @Test
  void ofManyAtTheSameTimeOnlySomePass() {
    Long passed = Flux.range(0, 20).flatMap(_ -> instance().spend(BUDGET, "a").thenReturn(true)
        .onErrorResume(SubgraphException.class, _ -> Mono.just(false))).filter(each -> each).count().block();
    assertThat(passed).isEqualTo(3);
  }

  @Test
  void whatIsGivenBackCanBeSpentAgain() {
    spend("a", 3);
    instance().giveBack(BUDGET, "a").block();
    spend("a", 1);
    assertRefused("a", 60);
    instance().renew(BUDGET, "a").block();
    instance().giveBack(BUDGET, "a").block();
    spend("a", 3);
    assertRefused("a", 60);
  }

  @Test
  void clientsOfOneIpv6NetworkAreOneAndUnknownOnesAreNotCounted() {
    for (int i = 1; i <= 3; i++) {
      instance().spendOfClient(BUDGET, Optional.of("2001:db8:0:1:0:0:0:" + i)).block();
    }
    assertThatExceptionOfType(SubgraphException.class)
        .isThrownBy(() -> instance().spendOfClient(BUDGET, Optional.of("2001:db8:0:1:ffff:0:0:9")).block());
    instance().spendOfClient(BUDGET, Optional.of("2001:db8:0:2:0:0:0:1")).block();
    for (int i = 0; i < 4; i++) {
      instance().spendOfClient(BUDGET, Optional.empty()).block();
    }
  }

  private Budgets instance() {
    return new Budgets(DATABASE, clock);
  }

  private void spend(String who, int times) {
    for (int i = 0; i < times; i++) {
      instance().spend(BUDGET, who).block();
    }
  }

  private void assertRefused(String who, long seconds) {
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(() -> instance().spend(BUDGET, who).block())
        .matches(failure -> failure.extensions().equals(Map.of("retryAfter", seconds)));
  }

  private static DatabaseClient migrated() {
    TestDatabase created = TestDatabase.create();
    created.migrate("db/profiler");
    return DatabaseClient.create(created.connectionFactory());
  }
}
