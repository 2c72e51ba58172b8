package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Checks and replaces the passwords of people. */
@Service
public class Passwords {

  private final DatabaseClient client;
  private final PasswordHashes hashes;
  private final RefreshTokens refreshTokens;
  private final Throttle throttle;
  private final Allowance allowance;

  Passwords(DatabaseClient client, PasswordHashes hashes, RefreshTokens refreshTokens, Throttle throttle,
      LoginProperties login) {
    this.client = client;
    this.hashes = hashes;
    this.refreshTokens = refreshTokens;
    this.throttle = throttle;
    this.allowance = login.allowance();
  }

  /**
   * The id of the person who has this address and this password; empty when there is none. What is done, and so the time it
   * takes, is the same for an unknown address and a wrong password. Fails with {@code RATE_LIMITED}.
   */
  Mono<String> check(String email, String password) {
    return throttle.attempt(allowance, email).then(find("email", email).singleOptional())
        .flatMap(found -> verify(found, password))
        .flatMap(known -> throttle.succeeded(allowance, known.email()).thenReturn(known.personId()));
  }

  /** Whether the person has this password. Fails with {@code RATE_LIMITED}. */
  public Mono<Boolean> isPasswordOf(String personId, String password) {
    return find("id", personId).flatMap(known -> check(known.email(), password)).hasElement();
  }

  /** Sets a password, and ends all logins that were made with the old one. Belongs into a transaction. */
  public Mono<Void> replace(String personId, String passwordHash) {
    return client.sql("UPDATE person SET password_hash = :hash, updated_at = now() WHERE id = :id RETURNING email")
        .bind("hash", passwordHash)
        .bind("id", personId)
        .map(row -> Objects.requireNonNull(row.get("email", String.class)))
        .one()
        .switchIfEmpty(Mono.error(() -> SubgraphException.unauthenticated()))
        .flatMap(email -> throttle.succeeded(allowance, email))
        .then(refreshTokens.endAll(personId));
  }

  private Mono<Credentials> find(String column, String value) {
    return client.sql("SELECT id, email, password_hash FROM person WHERE " + column + " = :value")
        .bind("value", value)
        .map(row -> new Credentials(
            Objects.requireNonNull(row.get("id", String.class)),
            Objects.requireNonNull(row.get("email", String.class)),
            Objects.requireNonNull(row.get("password_hash", String.class))))
        .one();
  }

  private Mono<Credentials> verify(Optional<Credentials> found, String password) {
    return hashes.matches(password, found.map(Credentials::passwordHash))
        .flatMap(matches -> matches ? Mono.justOrEmpty(found) : Mono.empty());
  }
}
