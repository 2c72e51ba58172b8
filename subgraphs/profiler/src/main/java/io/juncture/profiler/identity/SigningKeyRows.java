package io.juncture.profiler.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code signing_key}. */
@Repository
class SigningKeyRows {

  private final DatabaseClient client;
  private final SealedKeys sealed;

  SigningKeyRows(DatabaseClient client, SealedKeys sealed) {
    this.client = client;
    this.sealed = sealed;
  }

  /** Keeps other instances from changing keys until the transaction ends. */
  Mono<Void> lock() {
    return client.sql("SELECT pg_advisory_xact_lock(hashtext('juncture signing keys'))").then();
  }

  /** All keys; empty when there are none. */
  Mono<SigningKeys> read() {
    return client.sql("SELECT private_jwk, signs_from FROM signing_key ORDER BY signs_from DESC, key_id")
        .map(row -> new SigningKey(
            parse(sealed.open(Objects.requireNonNull(row.get("private_jwk", String.class)))),
            Objects.requireNonNull(row.get("signs_from", Instant.class))))
        .all()
        .collectList()
        .filter(keys -> !keys.isEmpty())
        .map(SigningKeys::new);
  }

  Mono<Void> insert(SigningKey key, Duration tokenLifetime) {
    return client.sql("""
            INSERT INTO signing_key (key_id, private_jwk, signs_from, longest_lifetime_seconds)
            VALUES (:keyId, :privateJwk, :signsFrom, :lifetime)
            """)
        .bind("keyId", key.id())
        .bind("privateJwk", sealed.seal(key.key().toJSONString()))
        .bind("signsFrom", key.signsFrom())
        .bind("lifetime", tokenLifetime.toSeconds())
        .then();
  }

  /** Remembers that keys may have signed tokens of that lifetime, also when it is configured shorter later. */
  Mono<Void> noteLifetime(Duration tokenLifetime) {
    return client.sql("""
            UPDATE signing_key SET longest_lifetime_seconds = :lifetime WHERE longest_lifetime_seconds < :lifetime
            """)
        .bind("lifetime", tokenLifetime.toSeconds())
        .then();
  }

  /** Deletes the keys whose last token, signed when the successor took over, had expired at that time. */
  Mono<Void> deleteExpired(Instant time) {
    return client.sql("""
            DELETE FROM signing_key old
            WHERE EXISTS (
                SELECT FROM signing_key successor
                WHERE successor.signs_from > old.signs_from
                  AND successor.signs_from + make_interval(secs => old.longest_lifetime_seconds) < :time)
            """)
        .bind("time", time)
        .then();
  }

  private static RSAKey parse(String privateJwk) {
    try {
      return RSAKey.parse(privateJwk);
    } catch (ParseException malformed) {
      throw new IllegalStateException("A signing key in the database is not a JWK", malformed);
    }
  }
}
