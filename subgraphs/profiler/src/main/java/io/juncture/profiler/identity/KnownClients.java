package io.juncture.profiler.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code known_client}: from where people logged in lately. */
@Repository
class KnownClients {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final DatabaseClient client;
  private final InstantSource clock;

  KnownClients(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Whether whoever has the e-mail address logged in from the client lately. */
  Mono<Boolean> knows(String email, String network) {
    return client.sql("SELECT 1 AS one FROM known_client WHERE key_digest = :key AND expires_at > :now")
        .bind("key", key(email, network))
        .bind("now", clock.instant())
        .fetch().one()
        .hasElement();
  }

  /** Remembers where a person logged in, unless the person has been erased meanwhile. */
  Mono<Void> remember(String personId, String email, String network) {
    return client.sql("""
            INSERT INTO known_client (key_digest, person_id, expires_at)
            SELECT :key, id, :expiry FROM person WHERE id = :person FOR KEY SHARE
            ON CONFLICT (key_digest) DO UPDATE SET person_id = excluded.person_id, expires_at = excluded.expires_at
            """)
        .bind("key", key(email, network))
        .bind("person", personId)
        .bind("expiry", clock.instant().plus(REMEMBERED))
        .then();
  }

  /** Forgets where a person logged in. */
  Mono<Void> forget(String personId) {
    return client.sql("DELETE FROM known_client WHERE person_id = :person").bind("person", personId).then();
  }

  /** Forgets what is too long ago. */
  Mono<Void> deleteExpired() {
    return client.sql("DELETE FROM known_client WHERE expires_at <= :now").bind("now", clock.instant()).then();
  }

  private static byte[] key(String email, String network) {
    return Digests.sha256((email + " " + network).getBytes(StandardCharsets.UTF_8));
  }
}
