package io.juncture.profiler.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.juncture.subgraph.security.TrustedKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * The signing keys, the same for all instances and after a restart. They are read again every minute, and at such a time one
 * instance makes the first key, or the successor of a key that has signed for long enough, or forgets a key whose last token
 * has expired. A successor is published for {@link #NOTICE} before it signs, so that by then every instance and everybody who
 * keeps the published keys for a while knows it.
 */
@Component
class SigningKeyStore implements TrustedKeys, ApplicationRunner {

  /** How long before it signs a key is published. */
  static final Duration NOTICE = Duration.ofMinutes(10);
  /** How far the clocks of instances and of those who check tokens may be apart. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final int KEY_BITS = 2048;
  private static final Duration REREAD = Duration.ofMinutes(1);

  private final SigningKeyRows rows;
  private final TokenProperties tokens;
  private final InstantSource clock;
  private final Mono<SigningKeys> current;

  SigningKeyStore(SigningKeyRows rows, TokenProperties tokens, InstantSource clock, ReactiveTransactionManager transactions) {
    this.rows = rows;
    this.tokens = tokens;
    this.clock = clock;
    // The result outlives a caller's transaction, so it must not be part of it.
    this.current = Mono.defer(this::upToDate).as(TransactionalOperator.create(transactions)::transactional)
        .contextWrite(_ -> Context.empty())
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

  private Mono<SigningKeys> upToDate() {
    Instant now = clock.instant();
    return rows.lock()
        .then(rows.noteLifetime(tokens.longestLifetime()))
        .then(rows.deleteExpired(now.minus(CLOCK_SKEW)))
        .then(rows.read().singleOptional())
        .flatMap(known -> known.filter(keys -> !keys.needSuccessor(now, tokens.keyPeriod()))
            .map(Mono::just)
            .orElseGet(() -> add(known.isPresent() ? now.plus(NOTICE) : now).then(rows.read())));
  }

  private Mono<Void> add(Instant signsFrom) {
    return generated().flatMap(key -> rows.insert(new SigningKey(key, signsFrom), tokens.longestLifetime()));
  }

  private static Mono<RSAKey> generated() {
    return Mono.fromCallable(SigningKeyStore::generate).subscribeOn(Schedulers.boundedElastic());
  }

  private static RSAKey generate() throws JOSEException {
    return new RSAKeyGenerator(KEY_BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }
}
