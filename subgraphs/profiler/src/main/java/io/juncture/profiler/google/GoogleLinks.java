package io.juncture.profiler.google;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tables {@code google_link} and {@code google_used_token}. */
@Repository
class GoogleLinks {

  private final DatabaseClient client;
  private final InstantSource clock;

  GoogleLinks(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Until the transaction ends, lets nobody else link the Google account, or find that it is not linked. */
  Mono<Void> lock(GoogleAccount google) {
    return client.sql("SELECT pg_advisory_xact_lock(hashtextextended('google_link ' || :subject, 0))")
        .bind("subject", google.subject())
        .then();
  }

  /** The id of the person to whose account the Google account is linked; empty for none. Remembers what the address is now. */
  Mono<String> owner(GoogleAccount google) {
    return client.sql("""
            UPDATE google_link l SET same_address = (p.email = :email)
            FROM person p WHERE p.id = l.person_id AND l.subject = :subject
            RETURNING l.person_id
            """)
        .bind("email", google.email())
        .bind("subject", google.subject())
        .map(row -> Objects.requireNonNull(row.get("person_id", String.class)))
        .one();
  }

  /** Links the Google account, which must not be linked. Whether that was done: not for somebody who has a link, or who is not there. */
  Mono<Boolean> create(String personId, GoogleAccount google) {
    return client.sql("""
            INSERT INTO google_link (person_id, subject, same_address, linked_at)
            SELECT id, :subject, email = :email, :now FROM person WHERE id = :person
            ON CONFLICT (person_id) DO NOTHING
            """)
        .bind("subject", google.subject())
        .bind("email", google.email())
        .bind("now", clock.instant())
        .bind("person", personId)
        .fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /** Removes the person's link. */
  Mono<Void> delete(String personId) {
    return client.sql("DELETE FROM google_link WHERE person_id = :person").bind("person", personId).then();
  }

  /** Removes the person's link, also one that is just being made, if the Google account has another address than the account. */
  Mono<Void> deleteForeign(String personId) {
    return client.sql("SELECT FROM person WHERE id = :person FOR NO KEY UPDATE").bind("person", personId).then()
        .then(client.sql("DELETE FROM google_link WHERE person_id = :person AND NOT same_address")
            .bind("person", personId)
            .then());
  }

  /** Takes down that a token was used. Whether it was not before. */
  Mono<Boolean> use(VerifiedToken token) {
    return client.sql("INSERT INTO google_used_token (digest, expires_at) VALUES (:digest, :expiry) ON CONFLICT DO NOTHING")
        .bind("digest", token.digest())
        .bind("expiry", token.expiresAt())
        .fetch().rowsUpdated().map(rows -> rows > 0);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  Mono<Void> deleteExpired() {
    return client.sql("DELETE FROM google_used_token WHERE expires_at <= :now").bind("now", clock.instant()).then();
  }
}
