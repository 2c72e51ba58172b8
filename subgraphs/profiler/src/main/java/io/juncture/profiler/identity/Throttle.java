package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The table {@code attempt}: makes an address wait after repeated attempts, twice as long after each, whichever instance they
 * reach. Addresses without account count like others, so that waiting tells nothing.
 */
@Repository
public class Throttle {

  private static final int LARGEST_EXPONENT = 30;

  private final DatabaseClient client;
  private final InstantSource clock;

  Throttle(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Counts an attempt, as failed until it has {@link #succeeded}: many at once must not count as one. Fails with
   * {@code RATE_LIMITED} while the address must wait; such an attempt does not count. While nobody waits,
   * the wait ended long ago: of attempts at once, the one that began first may be counted last.
   */
  public Mono<Void> attempt(Allowance allowance, String address) {
    Instant now = clock.instant();
    return client.sql("""
            INSERT INTO attempt AS a (purpose, key_digest, count, wait_until, forget_at)
            VALUES (:purpose, :key, 1, to_timestamp(0), :forget)
            ON CONFLICT (purpose, key_digest) DO UPDATE SET
                count = CASE WHEN a.forget_at <= :now THEN 1 ELSE a.count + 1 END,
                wait_until = CASE WHEN a.forget_at <= :now OR a.count + 1 < :free THEN to_timestamp(0) ELSE :now + make_interval(secs =>
                    least(:first * power(2, least(a.count + 1 - :free, :exponent)), :longest)) END,
                forget_at = :forget
            WHERE a.wait_until <= :now
            RETURNING count
            """)
        .bind("purpose", allowance.purpose())
        .bind("key", key(address))
        .bind("now", now)
        .bind("forget", now.plus(allowance.longestWait().multipliedBy(2)))
        .bind("free", allowance.free())
        .bind("first", (double) allowance.firstWait().toSeconds())
        .bind("exponent", LARGEST_EXPONENT)
        .bind("longest", (double) allowance.longestWait().toSeconds())
        .fetch().one()
        .switchIfEmpty(Mono.defer(() -> refused(allowance, address, now)))
        .then();
  }

  /** Takes back an attempt that was counted and not made. It began when nobody had to wait, so nobody has to now. */
  Mono<Void> takeBack(Allowance allowance, String address) {
    return client.sql("""
            UPDATE attempt SET count = count - 1, wait_until = to_timestamp(0)
            WHERE purpose = :purpose AND key_digest = :key AND count > 0
            """)
        .bind("purpose", allowance.purpose())
        .bind("key", key(address))
        .then();
  }

  /** Forgets the address's attempts. */
  public Mono<Void> succeeded(Allowance allowance, String address) {
    return client.sql("DELETE FROM attempt WHERE purpose = :purpose AND key_digest = :key")
        .bind("purpose", allowance.purpose())
        .bind("key", key(address))
        .then();
  }

  /** Forgets what was counted under the key, whatever was tried. */
  Mono<Void> forgetAll(String address) {
    return client.sql("DELETE FROM attempt WHERE key_digest = :key").bind("key", key(address)).then();
  }

  /** The same for the clients that somebody has logged in from. */
  Mono<Void> forgetAllOfKnownClients(String personId) {
    return client.sql("DELETE FROM attempt WHERE key_digest IN (SELECT key_digest FROM known_client WHERE person_id = :person)")
        .bind("person", personId)
        .then();
  }

  /** Forgets attempts that count no more. */
  Mono<Void> deleteExpired() {
    return client.sql("DELETE FROM attempt WHERE forget_at <= :now").bind("now", clock.instant()).then();
  }

  private <T> Mono<T> refused(Allowance allowance, String address, Instant now) {
    return client.sql("SELECT wait_until FROM attempt WHERE purpose = :purpose AND key_digest = :key")
        .bind("purpose", allowance.purpose())
        .bind("key", key(address))
        .map(row -> Objects.requireNonNull(row.get("wait_until", Instant.class)))
        .one()
        .defaultIfEmpty(now)
        .flatMap(until -> Mono.error(SubgraphException.rateLimited(Duration.between(now, until))));
  }

  private static byte[] key(String address) {
    return Digests.sha256(address.getBytes(StandardCharsets.UTF_8));
  }
}
