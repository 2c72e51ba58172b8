package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** What counts as a failure, and what does not. */
@DirtiesContext
@TestPropertySource(properties = {"juncture.profiler.login.free-attempts=3", "juncture.profiler.login.failures-per-client=5",
    "juncture.profiler.login.failures-per-address=6"})
class LoginGuardTest extends ProfilerTest {

  private static final Optional<String> CLIENT = Optional.of("192.0.2.1");

  @Autowired LoginGuard guard;
  @Autowired Passwords passwords;
  @Autowired PasswordHashes hashes;
  @Autowired DatabaseClient database;

  @BeforeEach
  void nobodyHasTried() {
    database.sql("DELETE FROM attempt").then().block();
  }

  @Test
  void whoIsRefusedBecauseOfTheClientIsNotCountedForTheAddress() {
    for (int i = 0; i < 5; i++) {
      guard.attempt("somebody" + i + "@example.net", CLIENT).block();
    }
    assertRefused(guard.attempt("another@example.net", CLIENT));
    assertThat(counted("login")).isEqualTo(5);
    assertThat(counted("login-client")).isEqualTo(5);
  }

  @Test
  void whoMustWaitIsNotCountedForTheClient() {
    for (int i = 0; i < 3; i++) {
      guard.attempt("somebody@example.net", CLIENT).block();
    }
    assertRefused(guard.attempt("somebody@example.net", CLIENT));
    assertThat(counted("login-client")).isEqualTo(3);
  }

  @Test
  void whoIsRefusedBecauseOfAFloodFromElsewhereIsNotCounted() {
    for (int i = 0; i < 6; i++) {
      guard.attempt("somebody@example.net", Optional.of("203.0.113." + i)).block();
    }
    for (int i = 0; i < 6; i++) {
      assertRefused(guard.attempt("somebody@example.net", CLIENT));
    }
    assertThat(counted("login")).isEqualTo(6);
    assertThat(counted("login-client")).isEqualTo(6);
    assertThat(counted("login-address")).isEqualTo(6);
  }

  @Test
  void anAttemptThatIsTakenBackMakesNobodyWait() {
    guard.attempt("somebody@example.net", CLIENT).block();
    guard.attempt("somebody@example.net", CLIENT).block();
    for (int i = 0; i < 3; i++) {
      guard.notMade(guard.attempt("somebody@example.net", CLIENT).block()).block();
    }
    assertThat(counted("login")).isEqualTo(2);
  }

  @Test
  void aPasswordThatNobodyLookedAtIsNoFailure() {
    passwords.check("user@example.com", "wrong", CLIENT).block();
    hashes.destroy();
    for (int i = 0; i < 4; i++) {
      assertRefused(passwords.check("user@example.com", PASSWORD, CLIENT));
    }
    assertThat(counted("login")).isOne();
    assertThat(counted("login-client")).isOne();
    assertThat(counted("login-address")).isOne();
  }

  private static void assertRefused(Mono<?> work) {
    assertThatExceptionOfType(SubgraphException.class).isThrownBy(work::block)
        .matches(failure -> failure.code() == ErrorCode.RATE_LIMITED);
  }

  private long counted(String purpose) {
    return database.sql("SELECT coalesce(sum(count), 0) FROM attempt WHERE purpose = :purpose").bind("purpose", purpose)
        .mapValue(Long.class).one().blockOptional().orElseThrow();
  }
}
