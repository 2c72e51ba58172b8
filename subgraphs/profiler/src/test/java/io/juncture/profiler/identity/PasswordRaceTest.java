package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    var replaced = transactional(passwords.replace("user-456", hash, Optional.empty()).then(Mono.delay(Duration.ofSeconds(1)))).toFuture();
    await(() -> locked("user-456"));
    assertThat(login.begin(checked).blockOptional()).isEmpty();
    assertThat(replaced).succeedsWithin(Duration.ofSeconds(10));
    assertThat(logins("user-456")).isZero();
  }

  @Test
  void aReplacementEndsALoginThatIsUnderWay() {
    Credentials checked = passwords.check("mentor@example.com", PASSWORD, Optional.empty()).block();
    var begun = transactional(login.begin(checked).delayUntil(_ -> Mono.delay(Duration.ofSeconds(1)))).toFuture();
    await(() -> locked("mentor-1"));
    replace("mentor-1").block();
    assertThat(begun).succeedsWithin(Duration.ofSeconds(10));
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

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private long logins(String personId) {
    return database.sql("SELECT count(*) FROM refresh_family WHERE person_id = :id").bind("id", personId)
        .mapValue(Long.class).one().block();
  }
}
