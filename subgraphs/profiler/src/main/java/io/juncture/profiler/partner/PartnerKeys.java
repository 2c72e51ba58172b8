package io.juncture.profiler.partner;

import io.juncture.profiler.identity.SecretToken;
import io.juncture.subgraph.error.SubgraphException;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code partner_key}. */
@Repository
class PartnerKeys {

  static final Duration LIFETIME = Duration.ofDays(90);
  private static final int MOST_GOOD_KEYS = 5;
  private static final int ID_LENGTH = 24;
  private static final String COLUMNS = "id, partner_id, allowed_networks, created_at, expires_at, revoked_at";

  private final DatabaseClient client;
  private final InstantSource clock;

  PartnerKeys(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Issues a key. Belongs into a transaction, in which other keys of the partner wait. Fails with {@code NOT_FOUND} when there is no
   * such partner, with {@code CONFLICT} when it has enough good keys.
   */
  Mono<IssuedPartnerKey> issue(String partnerId, List<String> networks) {
    Instant now = clock.instant();
    return client.sql("SELECT id FROM partner WHERE id = :partner FOR UPDATE").bind("partner", partnerId)
        .fetch().one()
        .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("There is no such partner.")))
        .then(Mono.defer(() -> countGood(partnerId, now)))
        .flatMap(good -> good < MOST_GOOD_KEYS ? insert(partnerId, networks, now) : Mono.error(SubgraphException.conflict(
            "The partner has %d good keys; revoke one first.".formatted(MOST_GOOD_KEYS))));
  }

  Mono<PartnerKey> find(String id) {
    return client.sql("SELECT " + COLUMNS + " FROM partner_key WHERE id = :id").bind("id", id).map(PartnerKeys::key).one();
  }

  /** All keys of these partners, the newest first. */
  Flux<PartnerKey> of(Collection<String> partnerIds) {
    return client.sql("SELECT " + COLUMNS + " FROM partner_key WHERE partner_id = ANY(:partners) ORDER BY created_at DESC, id")
        .bind("partners", partnerIds.toArray(String[]::new))
        .map(PartnerKeys::key)
        .all();
  }

  /** Ends a key, if it is not ended yet. Empty when there is none. */
  Mono<PartnerKey> revoke(String id) {
    return client.sql("UPDATE partner_key SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id RETURNING " + COLUMNS)
        .bind("now", clock.instant())
        .bind("id", id)
        .map(PartnerKeys::key)
        .one();
  }

  private Mono<Long> countGood(String partnerId, Instant now) {
    return client.sql("""
            SELECT count(*) FROM partner_key WHERE partner_id = :partner AND revoked_at IS NULL AND expires_at > :now
            """)
        .bind("partner", partnerId)
        .bind("now", now)
        .mapValue(Long.class)
        .one();
  }

  private Mono<IssuedPartnerKey> insert(String partnerId, List<String> networks, Instant now) {
    PartnerSecret secret = PartnerSecret.random();
    return client.sql("""
            INSERT INTO partner_key (id, partner_id, secret_digest, allowed_networks, created_at, expires_at)
            VALUES (:id, :partner, :digest, :networks, :now, :expiry)
            RETURNING\s""" + COLUMNS)
        .bind("id", "sk_" + SecretToken.random().text().substring(0, ID_LENGTH))
        .bind("partner", partnerId)
        .bind("digest", secret.digest())
        .bind("networks", networks.toArray(String[]::new))
        .bind("now", now)
        .bind("expiry", now.plus(LIFETIME))
        .map(PartnerKeys::key)
        .one()
        .map(key -> new IssuedPartnerKey(key, secret.text()));
  }

  private static PartnerKey key(Readable row) {
    return keyNamed(row, "id");
  }

  /** @param id the column with the key's id */
  static PartnerKey keyNamed(Readable row, String id) {
    return new PartnerKey(
        Objects.requireNonNull(row.get(id, String.class)),
        Objects.requireNonNull(row.get("partner_id", String.class)),
        List.of(Objects.requireNonNull(row.get("allowed_networks", String[].class))),
        Objects.requireNonNull(row.get("created_at", OffsetDateTime.class)),
        Objects.requireNonNull(row.get("expires_at", OffsetDateTime.class)),
        Optional.ofNullable(row.get("revoked_at", OffsetDateTime.class)));
  }
}
