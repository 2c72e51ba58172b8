package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Exchanges an address and a password for tokens, and tells those who fail nothing about which of the two was wrong. */
@Service
class Login {

  private record Credentials(String personId, String hash) {}

  private final DatabaseClient client;
  private final PasswordHashes hashes;
  private final LoginThrottle throttle;
  private final Tokens tokens;

  Login(DatabaseClient client, PasswordHashes hashes, LoginThrottle throttle, Tokens tokens) {
    this.client = client;
    this.hashes = hashes;
    this.throttle = throttle;
    this.tokens = tokens;
  }

  /** Fails with {@code INVALID_CREDENTIALS} or {@code RATE_LIMITED}. */
  Mono<TokenPayload> login(LoginInput input) {
    String email = input.normalEmail();
    throttle.attempt(email);
    return credentials(email)
        .flatMap(found -> verify(found, input))
        .flatMap(tokens::begin)
        .doOnNext(_ -> throttle.succeeded(email))
        .switchIfEmpty(Mono.error(SubgraphException::invalidCredentials));
  }

  private Mono<Optional<Credentials>> credentials(String email) {
    return client.sql("SELECT id, password_hash FROM person WHERE email = :email")
        .bind("email", email)
        .map(row -> new Credentials(
            Objects.requireNonNull(row.get("id", String.class)),
            Objects.requireNonNull(row.get("password_hash", String.class))))
        .one()
        .singleOptional();
  }

  /** The id of the person; empty when the password is not theirs. */
  private Mono<String> verify(Optional<Credentials> found, LoginInput input) {
    return hashes.matches(input.password(), found.map(Credentials::hash))
        .flatMap(matches -> matches ? Mono.justOrEmpty(found.map(Credentials::personId)) : Mono.empty());
  }
}
