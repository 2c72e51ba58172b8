package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.time.Instant;
import java.time.InstantSource;
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
  private final LoginGuard guard;
  private final InstantSource clock;

  Passwords(DatabaseClient client, PasswordHashes hashes, RefreshTokens refreshTokens, LoginGuard guard, InstantSource clock) {
    this.client = client;
    this.hashes = hashes;
    this.refreshTokens = refreshTokens;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * The credentials of the person who has this address and this password; empty when there is none. What is done, and so the time it
   * takes, is the same for an unknown address, a wrong password and an account without one. Fails with {@code RATE_LIMITED}.
   *
   * @param clientAddress from where the password comes
   */
  Mono<Credentials> check(String email, String password, Optional<String> clientAddress) {
    return guard.attempt(email, clientAddress).flatMap(attempt -> find("email", email).singleOptional()
        .flatMap(found -> verify(found, password))
        .onErrorResume(unchecked -> guard.notMade(attempt).then(Mono.error(unchecked)))
        .flatMap(known -> guard.succeeded(attempt, known.personId()).thenReturn(known)));
  }

  /**
   * Whether the person has set another password since; empty when there is no such person. It goes on being so until the transaction,
   * into which this belongs, ends.
   *
   * @param login in whole seconds, as tokens tell when they were issued
   */
  public Mono<Boolean> isReplacedSince(String personId, Instant login) {
    return client.sql("""
            SELECT coalesce(date_trunc('second', password_set_at) > :login, false) AS replaced
            FROM person WHERE id = :id FOR NO KEY UPDATE
            """)
        .bind("login", login)
        .bind("id", personId)
        .mapValue(Boolean.class)
        .one();
  }

  /** Whether the account has a password at all; empty when there is no such person. */
  public Mono<Boolean> isSet(String personId) {
    return find("id", personId).map(known -> known.passwordHash().isPresent());
  }

  /** The person's credentials; empty when the password is not theirs. Fails with {@code RATE_LIMITED}. */
  public Mono<Credentials> checkOf(String personId, String password, Optional<String> clientAddress) {
    return find("id", personId).flatMap(known -> check(known.email(), password, clientAddress));
  }

  /**
   * Whether credentials that were checked hold still; they go on holding until the transaction, into which this belongs, ends. What
   * rests on a password must not outlive it by the time between checking and doing.
   */
  public Mono<Boolean> stillHold(Credentials checked) {
    return Mono.justOrEmpty(checked.passwordHash())
        .flatMap(hash -> client.sql("SELECT 1 AS one FROM person WHERE id = :id AND password_hash = :hash FOR NO KEY UPDATE")
            .bind("id", checked.personId())
            .bind("hash", hash)
            .fetch().one())
        .hasElement();
  }

  /**
   * Sets a password, and ends all logins that were made with the old one. Belongs into a transaction.
   *
   * @param clientAddress from where the person, who is who they say, sets it
   */
  public Mono<Void> replace(String personId, String passwordHash, Optional<String> clientAddress) {
    return replace(personId, passwordHash, clientAddress, clock.instant());
  }

  /**
   * The same for a password that was forgotten: somebody else may have known it, so it counts as replaced since every login that is
   * there. Tokens tell only the second of a login; one that is begun in what is left of this second counts as before, too.
   */
  public Mono<Void> replaceForgotten(String personId, String passwordHash, Optional<String> clientAddress) {
    return replace(personId, passwordHash, clientAddress, clock.instant().plusSeconds(1));
  }

  private Mono<Void> replace(String personId, String passwordHash, Optional<String> clientAddress, Instant at) {
    return client.sql("UPDATE person SET password_hash = :hash, password_set_at = :at, updated_at = now() WHERE id = :id RETURNING email")
        .bind("hash", passwordHash)
        .bind("at", at)
        .bind("id", personId)
        .map(row -> Objects.requireNonNull(row.get("email", String.class)))
        .one()
        .switchIfEmpty(Mono.error(() -> SubgraphException.erased()))
        .flatMap(email -> guard.startAfresh(personId, email, clientAddress))
        .then(refreshTokens.endAll(personId));
  }

  private Mono<Credentials> find(String column, String value) {
    return client.sql("SELECT id, email, password_hash FROM person WHERE " + column + " = :value")
        .bind("value", value)
        .map(row -> new Credentials(
            Objects.requireNonNull(row.get("id", String.class)),
            Objects.requireNonNull(row.get("email", String.class)),
            Optional.ofNullable(row.get("password_hash", String.class))))
        .one();
  }

  private Mono<Credentials> verify(Optional<Credentials> found, String password) {
    return hashes.matches(password, found.flatMap(Credentials::passwordHash))
        .flatMap(matches -> matches ? Mono.justOrEmpty(found) : Mono.empty());
  }
}
