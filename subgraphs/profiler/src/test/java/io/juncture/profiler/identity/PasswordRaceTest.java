package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A login that was checked before the password was replaced, and goes on afterwards. */
@DirtiesContext
class PasswordRaceTest extends ProfilerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Login login;
  @Autowired Passwords passwords;
  @Autowired PasswordHashes hashes;
  @Autowired DatabaseClient database;
  @Autowired ReactiveTransactionManager transactions;

  @Test
  void aLoginDoesNotBeginWithAPasswordThatWasReplaced() {
    Credentials checked = passwords.check("user@example.com", PASSWORD, Optional.empty()).block();
    replace("user-123").block();
    assertThat(login.begin(checked).blockOptional()).isEmpty();
    assertThat(logins("user-123")).isZero();
  }

  @Test
  void aLoginWaitsForAReplacementThatIsUnderWay() {
    Credentials checked = passwords.check("learner@example.com", PASSWORD, Optional.empty()).block();
    String hash = hashes.hash("another secret").block();
    var released = new CompletableFuture<Void>();
    var replaced = transactional(passwords.replace("user-456", hash, Optional.empty()).then(Mono.fromFuture(released))).toFuture();
    await(() -> locked("user-456"));
    var begun = login.begin(checked).map(Optional::of).defaultIfEmpty(Optional.empty()).toFuture();
    await(this::somebodyWaits);
    released.complete(null);
    assertThat(begun).succeedsWithin(PATIENCE).isEqualTo(Optional.empty());
    assertThat(replaced).succeedsWithin(PATIENCE);
    assertThat(logins("user-456")).isZero();
  }

  @Test
  void aReplacementEndsALoginThatIsUnderWay() {
    Credentials checked = passwords.check("mentor@example.com", PASSWORD, Optional.empty()).block();
    var released = new CompletableFuture<Void>();
    var begun = transactional(login.begin(checked).flatMap(each -> Mono.fromFuture(released).thenReturn(each))).toFuture();
    await(() -> locked("mentor-1"));
    var replaced = replace("mentor-1").toFuture();
    await(this::somebodyWaits);
    released.complete(null);
    assertThat(begun).succeedsWithin(PATIENCE);
    assertThat(replaced).succeedsWithin(PATIENCE);
    assertThat(logins("mentor-1")).isZero();
  }

  @Test
  void aPasswordThatWasForgottenIsReplacedSinceLoginsOfTheSameSecondAndAChangedOneIsNot() {
    String hash = hashes.hash("another secret").block();
    Instant login = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    transactional(passwords.replaceForgotten("newbie-1", hash, Optional.empty())).block();
    assertThat(passwords.isReplacedSince("newbie-1", login).block()).isTrue();

    transactional(passwords.replace("newbie-1", hash, Optional.empty())).block();
    assertThat(passwords.isReplacedSince("newbie-1", Instant.now().truncatedTo(ChronoUnit.SECONDS)).block()).isFalse();
  }

  private Mono<Void> replace(String personId) {
    return transactional(hashes.hash("another secret").flatMap(hash -> passwords.replace(personId, hash, Optional.empty())));
  }

  private <T> Mono<T> transactional(Mono<T> work) {
    return work.as(TransactionalOperator.create(transactions)::transactional);
  }

  private boolean locked(String personId) {
    return database.sql("SELECT id FROM person WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED").bind("id", personId)
        .fetch().one().blockOptional().isEmpty();
  }

  private boolean somebodyWaits() {
    return database.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')")
        .mapValue(Boolean.class).one().block();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private long logins(String personId) {
    return database.sql("SELECT count(*) FROM refresh_family WHERE person_id = :id").bind("id", personId)
        .mapValue(Long.class).one().block();
  }
}
