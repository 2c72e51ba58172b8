package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import io.juncture.subgraph.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import reactor.core.publisher.Flux;

/** Each store here is what an instance of the profiler has after a start, or a minute after it last read the keys. */
class SigningKeyStoreTest {

  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final Duration PERIOD = Duration.ofDays(30);
  private static final TestDatabase DATABASE = migrated();

  private final ConnectionFactory connections = DATABASE.connectionFactory();
  private final DatabaseClient database = DatabaseClient.create(connections);
  private final ReactiveTransactionManager transactions = new R2dbcTransactionManager(connections);
  private final MovableClock clock = new MovableClock();

  @BeforeEach
  void noKeys() {
    database.sql("DELETE FROM signing_key").then().block();
  }

  @Test
  void aRestartKeepsTheKey() {
    assertThat(signer()).isEqualTo(signer());
    assertThat(published()).hasSize(1);
  }

  @Test
  void instancesThatStartTogetherAgreeOnOneKey() {
    var stores = IntStream.range(0, 4).mapToObj(_ -> store("")).toList();
    var signers = Flux.fromIterable(stores).flatMap(SigningKeyStore::current)
        .map(keys -> keys.signer(clock.instant()).getKeyID()).collectList().block();
    assertThat(signers).hasSize(4).containsOnly(signers.getFirst());
  }

  @Test
  void aSuccessorIsPublishedFirstThenSignsAndTheOldKeyStaysUntilItsLastTokenHasExpired() {
    String first = signer();
    clock.advance(PERIOD.minusSeconds(1));
    assertThat(published()).containsExactly(first);

    clock.advance(Duration.ofSeconds(1));
    assertThat(published()).hasSize(2).endsWith(first);
    assertThat(signer()).isEqualTo(first);

    SigningKeys readBefore = store("").current().block();
    clock.advance(SigningKeyStore.NOTICE);
    String second = published().getFirst();
    assertThat(signer()).isEqualTo(second).isNotEqualTo(first);
    assertThat(readBefore.signer(clock.instant()).getKeyID()).isEqualTo(second);
    assertThat(published()).containsExactly(second, first);

    clock.advance(LIFETIME.plus(SigningKeyStore.CLOCK_SKEW));
    assertThat(published()).containsExactly(second, first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(published()).containsExactly(second);
  }

  @Test
  void instancesThatFindAKeyDueMakeOneSuccessor() {
    signer();
    clock.advance(PERIOD);
    Flux.range(0, 4).flatMap(_ -> store("").current()).blockLast();
    assertThat(published()).hasSize(2);
  }

  @Test
  void tokensOfALongerLifetimeConfiguredBeforeKeepTheirKey() {
    String first = store("", Duration.ofHours(24)).current().block().signer(clock.instant()).getKeyID();
    clock.advance(PERIOD);
    signer();
    clock.advance(SigningKeyStore.NOTICE.plus(Duration.ofHours(23)));
    assertThat(published()).contains(first);
    clock.advance(Duration.ofHours(2));
    assertThat(published()).doesNotContain(first);
  }

  @Test
  void withAKeyPasswordTheDatabaseHoldsNoReadableKey() {
    SigningKeys sealed = store("correct horse").current().block();
    String stored = database.sql("SELECT private_jwk FROM signing_key").mapValue(String.class).one().block();
    assertThat(stored).startsWith("sealed:").doesNotContain("RSA", sealed.signer(clock.instant()).getKeyID());
    assertThat(store("correct horse").current().block().signer(clock.instant()).toJSONObject())
        .isEqualTo(sealed.signer(clock.instant()).toJSONObject());
    assertThatThrownBy(() -> store("").current().block()).hasMessageContaining("key-password is not set");
    assertThatThrownBy(() -> store("wrong").current().block()).hasMessageContaining("do not open");
  }

  private static TestDatabase migrated() {
    TestDatabase created = TestDatabase.create();
    created.migrate("db/profiler");
    return created;
  }

  private String signer() {
    return store("").current().block().signer(clock.instant()).getKeyID();
  }

  private List<String> published() {
    return store("").current().block().published().getKeys().stream().map(JWK::getKeyID).toList();
  }

  private SigningKeyStore store(String keyPassword) {
    return store(keyPassword, LIFETIME);
  }

  private SigningKeyStore store(String keyPassword, Duration lifetime) {
    var tokens = new TokenProperties(lifetime, lifetime, Duration.ofDays(30), 50, PERIOD, keyPassword);
    return new SigningKeyStore(new SigningKeyRows(database, new SealedKeys(tokens)), tokens, clock, transactions);
  }
}
