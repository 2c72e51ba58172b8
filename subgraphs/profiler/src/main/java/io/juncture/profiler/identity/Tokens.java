package io.juncture.profiler.identity;

import io.juncture.profiler.person.People;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Pairs of an access token and a refresh token. Ending a login revokes its refresh token at once; access tokens are not asked
 * after anywhere and stay good for the rest of their short life.
 */
@Service
public class Tokens {

  private final RefreshTokens refreshTokens;
  private final TokenIssuer issuer;
  private final People people;
  private final TransactionalOperator transaction;

  Tokens(RefreshTokens refreshTokens, TokenIssuer issuer, People people, ReactiveTransactionManager transactions) {
    this.refreshTokens = refreshTokens;
    this.issuer = issuer;
    this.people = people;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** The tokens of a login that begins now. Empty when there is no such person. */
  public Mono<TokenPayload> begin(String personId) {
    return user(personId)
        .flatMap(user -> refreshTokens.begin(personId)
            .flatMap(granted -> issuer.issueAtLogin(user).map(access -> payload(user, granted, access))))
        .as(transaction::transactional);
  }

  /** The tokens that replace those of a login. Fails with {@code UNAUTHENTICATED} when the refresh token is not good. */
  Mono<TokenPayload> refresh(String refreshToken) {
    return Mono.justOrEmpty(RefreshToken.of(refreshToken))
        .flatMap(refreshTokens::replace)
        .flatMap(granted -> user(granted.personId())
            .flatMap(user -> issuer.issue(user).map(access -> payload(user, granted, access))))
        .as(transaction::transactional)
        .switchIfEmpty(Mono.error(() -> SubgraphException.unauthenticated("The refresh token is not valid.")));
  }

  /** Ends the login of a refresh token, if there is one. */
  Mono<Void> end(String refreshToken) {
    return Mono.justOrEmpty(RefreshToken.of(refreshToken)).flatMap(refreshTokens::end).then();
  }

  private Mono<User> user(String personId) {
    return people.find(new Caller(personId, Set.of(), Optional.empty()), personId);
  }

  private static TokenPayload payload(User user, RefreshTokens.Granted granted, AccessToken access) {
    return new TokenPayload(
        access.value(),
        access.expiresAt().atOffset(ZoneOffset.UTC),
        granted.token().text(),
        granted.expiresAt().atOffset(ZoneOffset.UTC),
        user);
  }
}
