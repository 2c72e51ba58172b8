package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Exchanges an address and a password for tokens, and tells those who fail nothing about which of the two was wrong. */
@Service
class Login {

  private final Passwords passwords;
  private final Tokens tokens;
  private final TransactionalOperator transaction;

  Login(Passwords passwords, Tokens tokens, ReactiveTransactionManager transactions) {
    this.passwords = passwords;
    this.tokens = tokens;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** Fails with {@code INVALID_CREDENTIALS} or {@code RATE_LIMITED}. */
  Mono<TokenPayload> login(LoginInput input, Optional<String> clientAddress) {
    return passwords.check(input.normalEmail(), input.password(), clientAddress)
        .flatMap(this::begin)
        .switchIfEmpty(Mono.error(SubgraphException::invalidCredentials));
  }

  /** The tokens of a login with credentials that were checked; empty when the password was replaced since. */
  Mono<TokenPayload> begin(Credentials checked) {
    return passwords.stillHold(checked)
        .flatMap(hold -> hold ? tokens.begin(checked.personId()) : Mono.empty())
        .as(transaction::transactional);
  }
}
