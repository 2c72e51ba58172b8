package io.juncture.profiler.partner;

import io.juncture.profiler.identity.Budgets;
import io.juncture.profiler.identity.Throttle;
import io.juncture.subgraph.error.SubgraphException;
import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Checks keys and secrets. Failures count for the key and the address together, so that nobody locks a partner out from elsewhere, and
 * for the address alone, whatever keys it tries; unknown keys count like others. What is done, and so the time it takes, is the same for
 * an unknown key and a wrong secret.
 */
@Service
class PartnerCredentials {

  /**
   * A key that came with its secret.
   *
   * @param allowed whether it may be used from the address
   */
  private record Found(Partner partner, PartnerKey key, byte[] digest, boolean allowed) {}

  /**
   * A good key, and whose it is.
   *
   * @param partner whose key it is
   * @param key the key
   */
  record Verified(Partner partner, PartnerKey key) {}

  private static final byte[] DIGEST_OF_NOTHING = PartnerSecret.random().digest();
  private static final int LONGEST_KEY = 200;

  private final DatabaseClient client;
  private final Throttle throttle;
  private final Budgets budgets;
  private final PartnerProperties settings;
  private final InstantSource clock;

  PartnerCredentials(DatabaseClient client, Throttle throttle, Budgets budgets, PartnerProperties settings, InstantSource clock) {
    this.client = client;
    this.throttle = throttle;
    this.budgets = budgets;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The key. Fails with {@code INVALID_CREDENTIALS}; with {@code UNAUTHENTICATED}, and the reason, when the secret is right but
   * the key is not good or not good there; with {@code RATE_LIMITED} after repeated failures.
   *
   * @param address from where the key is used; a key that is bound to networks is refused where it is not known
   */
  Mono<Verified> check(String key, PartnerSecret secret, Optional<String> address) {
    String counted = key + " " + address.orElse("");
    Mono<Void> giveBack = budgets.giveBackOfClient(settings.clientBudget(), address);
    return budgets.spendOfClient(settings.clientBudget(), address)
        .then(throttle.attempt(settings.allowance(), counted).onErrorResume(refused -> giveBack.then(Mono.error(refused))))
        .then(find(key, address).singleOptional())
        .flatMap(found -> Mono.justOrEmpty(verified(found, secret)))
        .switchIfEmpty(Mono.error(() -> SubgraphException.invalidCredentials("The key or the secret is wrong.")))
        .flatMap(found -> throttle.succeeded(settings.allowance(), counted).then(giveBack).then(Mono.fromCallable(() -> good(found))));
  }

  private static Optional<Found> verified(Optional<Found> found, PartnerSecret secret) {
    boolean same = MessageDigest.isEqual(found.map(Found::digest).orElse(DIGEST_OF_NOTHING), secret.digest());
    return found.filter(_ -> same);
  }

  private Verified good(Found found) {
    if (!found.key().isGoodAt(clock.instant())) {
      throw SubgraphException.unauthenticated("Invalid credentials: the key has expired or was revoked.");
    }
    if (!found.allowed()) {
      throw SubgraphException.unauthenticated("Invalid credentials: the key may not be used from this address.");
    }
    return new Verified(found.partner(), found.key());
  }

  private Mono<Found> find(String key, Optional<String> address) {
    return client.sql("""
            SELECT p.id, p.name, p.tier, p.scopes, k.id AS key_id, k.secret_digest, k.partner_id, k.allowed_networks, k.created_at,
                   k.expires_at, k.revoked_at,
                   cardinality(k.allowed_networks) = 0
                     OR coalesce(:address::inet <<= ANY(k.allowed_networks::inet[]), false) AS allowed
            FROM partner_key k JOIN partner p ON p.id = k.partner_id
            WHERE k.id = :key
            """)
        .bind("address", Parameter.fromOrEmpty(address.orElse(null), String.class))
        .bind("key", key.length() > LONGEST_KEY ? "" : key)
        .map(PartnerCredentials::found)
        .one();
  }

  private static Found found(Readable row) {
    return new Found(
        Partners.partner(row),
        PartnerKeys.keyNamed(row, "key_id"),
        Objects.requireNonNull(row.get("secret_digest", byte[].class)),
        Boolean.TRUE.equals(row.get("allowed", Boolean.class)));
  }
}
