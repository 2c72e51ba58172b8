package io.juncture.profiler.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The table {@code refresh_family}. A refresh token is good once: using it replaces it. One that comes a second time was
 * stolen, or its replacement was, and nobody can tell which; so the login ends for both (RFC 9700, section 4.14.2).
 */
@Repository
class RefreshTokens {

  /**
   * A new refresh token of a person.
   *
   * @param expiresAt the same for all tokens of a login
   */
  record Granted(String personId, RefreshToken token, Instant expiresAt) {}

  private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

  private final DatabaseClient client;
  private final TokenProperties limits;
  private final InstantSource clock;

  RefreshTokens(DatabaseClient client, TokenProperties limits, InstantSource clock) {
    this.client = client;
    this.limits = limits;
    this.clock = clock;
  }

  /** Begins a login. */
  Mono<Granted> begin(String personId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Granted granted = new Granted(personId, RefreshToken.first(), now.plus(limits.refreshLifetime()));
    return client.sql("""
            INSERT INTO refresh_family (id, person_id, secret_digest, used_at, expires_at)
            VALUES (:id, :person, :digest, :now, :expiry)
            """)
        .bind("id", granted.token().family())
        .bind("person", personId)
        .bind("digest", granted.token().digest())
        .bind("now", clock.instant())
        .bind("expiry", granted.expiresAt())
        .then()
        .then(endOldest(personId))
        .thenReturn(granted);
  }

  /**
   * Replaces a token by the next one. Empty when it is not good, and then its login has ended. Of two requests with the same
   * token, whichever instances they reach, the row's lock lets one pass; the other finds the token replaced.
   */
  Mono<Granted> replace(RefreshToken token) {
    RefreshToken next = token.next();
    return client.sql("""
            UPDATE refresh_family SET secret_digest = :next, used_at = :now
            WHERE id = :id AND secret_digest = :digest AND expires_at > :now
            RETURNING person_id, expires_at
            """)
        .bind("next", next.digest())
        .bind("now", clock.instant())
        .bind("id", token.family())
        .bind("digest", token.digest())
        .map(row -> new Granted(
            Objects.requireNonNull(row.get("person_id", String.class)),
            next,
            Objects.requireNonNull(row.get("expires_at", Instant.class))))
        .one()
        .switchIfEmpty(Mono.defer(() -> endOnReuse(token)));
  }

  /** Ends the login of a token; nothing happens when there is none. */
  Mono<Long> end(RefreshToken token) {
    return client.sql("DELETE FROM refresh_family WHERE id = :id").bind("id", token.family()).fetch().rowsUpdated();
  }

  /** Ends all logins of a person. */
  Mono<Void> endAll(String personId) {
    return client.sql("DELETE FROM refresh_family WHERE person_id = :person").bind("person", personId).then();
  }

  /** Forgets logins that cannot be prolonged any more. */
  Mono<Void> deleteExpired() {
    return client.sql("DELETE FROM refresh_family WHERE expires_at <= :now").bind("now", clock.instant()).then();
  }

  private Mono<Granted> endOnReuse(RefreshToken token) {
    return end(token).flatMap(ended -> {
      if (ended > 0) {
        log.warn("A refresh token came after it was replaced or had expired; its login has ended");
      }
      return Mono.empty();
    });
  }

  private Mono<Void> endOldest(String personId) {
    return client.sql("""
            DELETE FROM refresh_family WHERE id IN (
                SELECT id FROM refresh_family WHERE person_id = :person ORDER BY used_at DESC, id OFFSET :most)
            """)
        .bind("person", personId)
        .bind("most", limits.loginsPerPerson())
        .then();
  }
}
