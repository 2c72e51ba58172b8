package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The table {@code attempt}, too: counts how often something was done within a period, whichever instance it reached, and refuses it
 * for the rest of the period when that was too often. Unlike {@link Throttle} it punishes nobody beyond that, so it suits what
 * many people share, such as a client address.
 */
@Repository
public class Budgets {

  private final DatabaseClient client;
  private final InstantSource clock;

  Budgets(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Counts one more. Fails with {@code RATE_LIMITED} when that is too many; then it does not count. */
  public Mono<Void> spend(Budget budget, String who) {
    Instant now = clock.instant();
    return bound("""
            INSERT INTO attempt AS a (purpose, key_digest, count, wait_until, forget_at) VALUES (:purpose, :key, 1, :end, :end)
            ON CONFLICT (purpose, key_digest) DO UPDATE SET
                count = CASE WHEN a.forget_at <= :now THEN 1 ELSE a.count + 1 END,
                wait_until = CASE WHEN a.forget_at <= :now THEN :end ELSE a.wait_until END,
                forget_at = CASE WHEN a.forget_at <= :now THEN :end ELSE a.forget_at END
            WHERE a.forget_at <= :now OR a.count < :most
            RETURNING count
            """, budget, who)
        .bind("now", now)
        .bind("end", now.plus(budget.period()))
        .bind("most", budget.most())
        .fetch().one()
        .switchIfEmpty(Mono.defer(() -> refused(budget, who, now)))
        .then();
  }

  /** The same for a client, by its address; one whose address is not known is not counted. */
  public Mono<Void> spendOfClient(Budget budget, Optional<String> address) {
    return address.map(known -> spend(budget, ClientNetwork.of(known))).orElse(Mono.empty());
  }

  /** Uncounts one of a client. */
  public Mono<Void> giveBackOfClient(Budget budget, Optional<String> address) {
    return Mono.justOrEmpty(address).flatMap(known -> giveBack(budget, ClientNetwork.of(known)));
  }

  /** Uncounts one. */
  Mono<Void> giveBack(Budget budget, String who) {
    return bound("UPDATE attempt SET count = count - 1 WHERE purpose = :purpose AND key_digest = :key AND count > 0", budget, who).then();
  }

  /** Forgets what was counted. */
  Mono<Void> renew(Budget budget, String who) {
    return bound("DELETE FROM attempt WHERE purpose = :purpose AND key_digest = :key", budget, who).then();
  }

  private <T> Mono<T> refused(Budget budget, String who, Instant now) {
    return bound("SELECT wait_until FROM attempt WHERE purpose = :purpose AND key_digest = :key", budget, who)
        .map(row -> Objects.requireNonNull(row.get("wait_until", Instant.class)))
        .one()
        .defaultIfEmpty(now)
        .flatMap(until -> Mono.error(SubgraphException.rateLimited(Duration.between(now, until))));
  }

  private GenericExecuteSpec bound(String sql, Budget budget, String who) {
    return client.sql(sql).bind("purpose", budget.purpose()).bind("key", Digests.sha256(who.getBytes(StandardCharsets.UTF_8)));
  }
}
