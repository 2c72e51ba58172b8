package io.juncture.profiler.account;

import io.juncture.profiler.identity.SecretToken;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code password_reset}: one token for each person at most. */
@Repository
class ResetTokens {

  private final DatabaseClient client;
  private final AccountProperties properties;
  private final InstantSource clock;

  ResetTokens(DatabaseClient client, AccountProperties properties, InstantSource clock) {
    this.client = client;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * A token to be mailed.
   *
   * @param email the address of the person whose token it is
   */
  record Issued(SecretToken token, String email) {}

  /** The canonical id of the person with the address. */
  Mono<String> ownerOf(String email) {
    return client.sql("SELECT id FROM person WHERE email = :email").bind("email", email)
        .map(row -> Objects.requireNonNull(row.get("id", String.class)))
        .one();
  }

  /** A new token of a person, which replaces the one before it; empty when there is no such person. */
  Mono<Issued> create(String personId) {
    SecretToken token = SecretToken.random();
    return client.sql("""
            WITH owner AS (SELECT id, email FROM person WHERE id = :person FOR KEY SHARE),
            issued AS (
                INSERT INTO password_reset (person_id, token_digest, expires_at) SELECT id, :digest, :expiry FROM owner
                ON CONFLICT (person_id) DO UPDATE SET token_digest = excluded.token_digest, expires_at = excluded.expires_at)
            SELECT email FROM owner
            """)
        .bind("digest", token.digest())
        .bind("expiry", clock.instant().plus(properties.resetLifetime()))
        .bind("person", personId)
        .map(row -> new Issued(token, Objects.requireNonNull(row.get("email", String.class))))
        .one();
  }

  /** Whose token it is; empty when it is not good. */
  Mono<String> owner(SecretToken token) {
    return client.sql("SELECT person_id FROM password_reset WHERE token_digest = :digest AND expires_at > :now")
        .bind("digest", token.digest())
        .bind("now", clock.instant())
        .map(row -> Objects.requireNonNull(row.get("person_id", String.class)))
        .one();
  }

  /**
   * Uses a token up, and answers whose it was; empty when it is not good, or not any more. Belongs into a transaction. The person is
   * locked before the token, as by those who erase people and change passwords, so that they do not wait for each other.
   */
  Mono<String> use(SecretToken token) {
    return owner(token).flatMap(this::lock).flatMap(_ -> delete(token));
  }

  private Mono<String> lock(String personId) {
    return client.sql("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE").bind("person", personId)
        .map(row -> Objects.requireNonNull(row.get("id", String.class)))
        .one();
  }

  private Mono<String> delete(SecretToken token) {
    return client.sql("DELETE FROM password_reset WHERE token_digest = :digest AND expires_at > :now RETURNING person_id")
        .bind("digest", token.digest())
        .bind("now", clock.instant())
        .map(row -> Objects.requireNonNull(row.get("person_id", String.class)))
        .one();
  }

  Mono<Void> delete(String personId) {
    return client.sql("DELETE FROM password_reset WHERE person_id = :person").bind("person", personId).then();
  }

  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  Mono<Void> deleteExpired() {
    return client.sql("DELETE FROM password_reset WHERE expires_at <= :now").bind("now", clock.instant()).then();
  }
}
