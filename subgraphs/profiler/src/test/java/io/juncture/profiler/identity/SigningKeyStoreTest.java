package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.subgraph.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import reactor.core.publisher.Flux;

/** Each store here is what an instance of the profiler has after a start. */
class SigningKeyStoreTest {

  private static final TestDatabase DATABASE = migrated();

  private final ConnectionFactory connections = DATABASE.connectionFactory();
  private final DatabaseClient database = DatabaseClient.create(connections);
  private final ReactiveTransactionManager transactions = new R2dbcTransactionManager(connections);

  @BeforeEach
  void noKeys() {
    database.sql("DELETE FROM signing_key").then().block();
  }

  @Test
  void aRestartKeepsTheKey() {
    SigningKeys first = store("").current().block();
    SigningKeys second = store("").current().block();
    assertThat(second.signer().toJSONObject()).isEqualTo(first.signer().toJSONObject());
  }

  @Test
  void instancesThatStartTogetherAgreeOnOneKey() {
    var stores = IntStream.range(0, 4).mapToObj(_ -> store("")).toList();
    var signers = Flux.fromIterable(stores).flatMap(SigningKeyStore::current)
        .map(keys -> keys.signer().getKeyID()).collectList().block();
    assertThat(signers).hasSize(4).containsOnly(signers.getFirst());
  }

  @Test
  void theNewestKeySignsAndAllButRetiredOnesArePublished() {
    String oldest = store("").current().block().signer().getKeyID();
    database.sql("UPDATE signing_key SET created_at = now() - interval '1 day', retired_at = now()").then().block();
    String older = store("").current().block().signer().getKeyID();
    database.sql("UPDATE signing_key SET created_at = now() - interval '1 hour', key_id = 'moved' WHERE retired_at IS NULL")
        .then().block();
    database.sql("INSERT INTO signing_key (key_id, private_jwk) SELECT key_id || '-new', replace(private_jwk, :old, 'newest') "
        + "FROM signing_key WHERE key_id = 'moved'").bind("old", older).then().block();

    SigningKeys keys = store("").current().block();

    assertThat(keys.signer().getKeyID()).isEqualTo("newest");
    assertThat(keys.published().getKeys()).extracting(key -> key.getKeyID()).containsExactly("newest", older)
        .doesNotContain(oldest);
  }

  @Test
  void withAKeyPasswordTheDatabaseHoldsNoReadableKey() {
    SigningKeys sealed = store("correct horse").current().block();
    String stored = database.sql("SELECT private_jwk FROM signing_key").mapValue(String.class).one().block();
    assertThat(stored).startsWith("sealed:").doesNotContain("RSA", sealed.signer().getKeyID());
    assertThat(store("correct horse").current().block().signer().toJSONObject()).isEqualTo(sealed.signer().toJSONObject());
    assertThatThrownBy(() -> store("").current().block()).hasMessageContaining("key-password is not set");
    assertThatThrownBy(() -> store("wrong").current().block()).hasMessageContaining("do not open");
  }

  private static TestDatabase migrated() {
    TestDatabase created = TestDatabase.create();
    created.migrate("db/profiler");
    return created;
  }

  private SigningKeyStore store(String keyPassword) {
    return new SigningKeyStore(database, transactions,
        new SealedKeys(new TokenProperties(Duration.ofMinutes(15), keyPassword)));
  }
}
