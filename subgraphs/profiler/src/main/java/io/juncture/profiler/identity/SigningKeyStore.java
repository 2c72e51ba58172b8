package io.juncture.profiler.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.juncture.subgraph.security.TrustedKeys;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps the signing keys in the database, so that tokens survive a restart and all instances sign alike. The first instance
 * on an empty database makes the first key. Keys are read again every minute: a key that another instance adds or retires is
 * known here soon.
 */
@Component
class SigningKeyStore implements TrustedKeys, ApplicationRunner {

  private static final int KEY_BITS = 2048;
  private static final Duration REREAD = Duration.ofMinutes(1);

  private final DatabaseClient client;
  private final SealedKeys sealed;
  private final Mono<SigningKeys> current;

  SigningKeyStore(DatabaseClient client, ReactiveTransactionManager transactions, SealedKeys sealed) {
    this.client = client;
    this.sealed = sealed;
    Mono<SigningKeys> readOrCreate = lock().then(Mono.defer(this::read)).switchIfEmpty(Mono.defer(this::create))
        .as(TransactionalOperator.create(transactions)::transactional);
    this.current = Mono.defer(this::read).switchIfEmpty(readOrCreate)
        .cache(_ -> REREAD, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The keys that are good now. */
  Mono<SigningKeys> current() {
    return current;
  }

  @Override
  public Mono<JWKSet> find(String keyId) {
    return current.map(SigningKeys::published);
  }

  /** A database without keys, or keys that cannot be opened, are found out at the start and not at the first login. */
  @Override
  public void run(ApplicationArguments arguments) {
    current.block();
  }

  private Mono<Void> lock() {
    return client.sql("SELECT pg_advisory_xact_lock(hashtext('juncture signing keys'))").then();
  }

  private Mono<SigningKeys> read() {
    return client.sql("SELECT private_jwk FROM signing_key WHERE retired_at IS NULL ORDER BY created_at DESC, key_id")
        .map(row -> parse(sealed.open(Objects.requireNonNull(row.get("private_jwk", String.class)))))
        .all()
        .collectList()
        .filter(keys -> !keys.isEmpty())
        .map(SigningKeys::new);
  }

  private Mono<SigningKeys> create() {
    return Mono.fromCallable(SigningKeyStore::generate).subscribeOn(Schedulers.boundedElastic()).flatMap(key ->
        client.sql("INSERT INTO signing_key (key_id, private_jwk) VALUES (:keyId, :privateJwk)")
            .bind("keyId", key.getKeyID())
            .bind("privateJwk", sealed.seal(key.toJSONString()))
            .then()
            .thenReturn(new SigningKeys(List.of(key))));
  }

  private static RSAKey generate() throws JOSEException {
    return new RSAKeyGenerator(KEY_BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static RSAKey parse(String privateJwk) {
    try {
      return RSAKey.parse(privateJwk);
    } catch (ParseException malformed) {
      throw new IllegalStateException("A signing key in the database is not a JWK", malformed);
    }
  }
}
