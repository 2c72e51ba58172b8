package io.juncture.profiler.erasure;

import io.juncture.profiler.identity.Passwords;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds out whether it is the owner of an account who asks for something that cannot be undone, and not somebody who found a browser
 * open: by the password, or, where the account has none, by a login in the last minutes. Tokens that were prolonged do not tell of a
 * login, so their claim {@code auth_time} is missing.
 */
@Component
class OwnerProof {

  static final Duration FRESH = Duration.ofMinutes(5);

  private final Passwords passwords;
  private final InstantSource clock;

  OwnerProof(Passwords passwords, InstantSource clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Completes for the owner, also when another request has erased the person meanwhile. Fails with {@code INVALID_INPUT} when the password is missing or wrong, with {@code RATE_LIMITED} after too
   * many wrong ones, and with {@code UNAUTHENTICATED} when a login is needed.
   */
  Mono<Void> require(Caller caller, @Nullable Jwt accessToken, DeleteAccountInput input, Optional<String> clientAddress) {
    return passwords.isSet(caller.id())
        .flatMap(set -> set ? requirePassword(caller, input, clientAddress) : requireLogin(accessToken));
  }

  private Mono<Void> requirePassword(Caller caller, DeleteAccountInput input, Optional<String> clientAddress) {
    return Mono.justOrEmpty(input.givenPassword())
        .switchIfEmpty(Mono.error(() -> SubgraphException.invalidInput("password", "is required")))
        .flatMap(password -> passwords.checkOf(caller.id(), password, clientAddress))
        .hasElement()
        .flatMap(checked -> checked ? Mono.empty() : refuseUnlessErased(caller));
  }

  private Mono<Void> refuseUnlessErased(Caller caller) {
    return passwords.isSet(caller.id())
        .flatMap(_ -> Mono.error(() -> SubgraphException.invalidInput("password", "is not the current password")));
  }

  private Mono<Void> requireLogin(@Nullable Jwt accessToken) {
    Instant login = accessToken == null ? null : accessToken.getClaimAsInstant("auth_time");
    boolean fresh = login != null && login.plus(FRESH).isAfter(clock.instant());
    return fresh ? Mono.empty() : Mono.error(() -> SubgraphException.unauthenticated(
        "The account has no password: log in again, and delete it within " + FRESH.toMinutes() + " minutes."));
  }
}
