package io.juncture.profiler.account;

import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.identity.Tokens;
import io.juncture.subgraph.error.SubgraphException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes accounts with a password, and logs in. */
@Service
class Registration {

  private final Inputs inputs;
  private final Accounts accounts;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final Profiles profiles;
  private final Tokens tokens;
  private final TransactionalOperator transaction;

  Registration(Inputs inputs, Accounts accounts, PasswordRules rules, PasswordHashes hashes, Profiles profiles, Tokens tokens,
      ReactiveTransactionManager transactions) {
    this.inputs = inputs;
    this.accounts = accounts;
    this.rules = rules;
    this.hashes = hashes;
    this.profiles = profiles;
    this.tokens = tokens;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Fails with {@code INVALID_INPUT} when fields are wrong or the password is weak, which is told together, or when the address or
   * the username belongs to somebody, and with
   * {@code RATE_LIMITED} after many from the same client: that tells who has an account, so it must not be asked often.
   */
  Mono<TokenPayload> register(RegisterInput input, Optional<String> clientAddress) {
    return accounts.count(clientAddress).then(Mono.defer(() -> make(input)));
  }

  private Mono<TokenPayload> make(RegisterInput input) {
    return rules.require("password", input.password(), input.personal(), inputs.violations(input))
        .then(Mono.defer(() -> hashes.hash(input.password())))
        .flatMap(hash -> accounts.create(input.account(hash))
            .switchIfEmpty(Mono.error(() -> SubgraphException.invalidInput("email", "belongs to an account already")))
            .flatMap(id -> profiles.create(id, input.wantedUsername()).then(tokens.begin(id)))
            .as(transaction::transactional));
  }
}
