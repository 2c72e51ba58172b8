package io.juncture.profiler.google;

import io.juncture.profiler.account.Accounts;
import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.identity.Tokens;
import io.juncture.subgraph.error.SubgraphException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Exchanges ID tokens of Google for tokens of the platform. */
@Service
class GoogleSignIn {

  private final IdTokens idTokens;
  private final GoogleLinks links;
  private final Accounts accounts;
  private final Tokens tokens;
  private final TransactionalOperator transaction;

  GoogleSignIn(IdTokens idTokens, GoogleLinks links, Accounts accounts, Tokens tokens, ReactiveTransactionManager transactions) {
    this.idTokens = idTokens;
    this.links = links;
    this.accounts = accounts;
    this.tokens = tokens;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Who signs in for the first time gets an account. Fails with {@code INVALID_CREDENTIALS}, and with {@code CONFLICT} when the
   * Google account is not linked and its address is that of an account, and with {@code RATE_LIMITED} when the client has made
   * many accounts.
   */
  Mono<TokenPayload> signIn(GoogleTokenInput input, Optional<String> clientAddress) {
    return idTokens.verify(input)
        .onErrorMap(TokenRefused.class,
            refused -> SubgraphException.invalidCredentials("The Google ID token " + refused.reason().words() + "."))
        .flatMap(token -> links.lock(token.account())
            .then(links.owner(token.account()))
            .switchIfEmpty(Mono.defer(() -> firstTime(token.account(), clientAddress)))
            .delayUntil(_ -> links.use(token))
            .flatMap(tokens::begin)
            .as(transaction::transactional));
  }

  private Mono<String> firstTime(GoogleAccount google, Optional<String> clientAddress) {
    return accounts.count(clientAddress)
        .then(accounts.create(google.newAccount()))
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict(
            "There is an account with the address of this Google account. Log in to it with its password and link Google there.")))
        .delayUntil(id -> links.create(id, google));
  }
}
