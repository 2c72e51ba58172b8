package io.juncture.profiler.account;

import io.juncture.profiler.identity.Credentials;
import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.identity.Passwords;
import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.identity.Tokens;
import io.juncture.profiler.person.People;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes the password of somebody who knows the old one. */
@Service
class PasswordChange {

  private static final Mono<Credentials> NOT_CURRENT =
      Mono.error(() -> SubgraphException.invalidInput("currentPassword", "is not the current password"));

  private final Passwords passwords;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final ResetTokens resetTokens;
  private final People people;
  private final Tokens tokens;
  private final TransactionalOperator transaction;

  PasswordChange(Passwords passwords, PasswordRules rules, PasswordHashes hashes, ResetTokens resetTokens, People people,
      Tokens tokens, ReactiveTransactionManager transactions) {
    this.passwords = passwords;
    this.rules = rules;
    this.hashes = hashes;
    this.resetTokens = resetTokens;
    this.people = people;
    this.tokens = tokens;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Ends all logins of the person, and begins one. Fails with {@code INVALID_INPUT} when the current password is wrong or the
   * new one is weak, with {@code RATE_LIMITED} after too many wrong ones, and with {@code CONFLICT} when there is none.
   */
  Mono<TokenPayload> change(Caller caller, ChangePasswordInput input, Optional<String> clientAddress) {
    if (input.newPassword().equals(input.currentPassword())) {
      return Mono.error(SubgraphException.invalidInput("newPassword", "must not be the current password"));
    }
    return passwords.isSet(caller.id())
        .flatMap(set -> set ? Mono.empty() : Mono.error(SubgraphException.conflict(
            "The account has no password. The mail about a forgotten password lets one set the first.")))
        .then(passwords.checkOf(caller.id(), input.currentPassword(), clientAddress))
        .switchIfEmpty(NOT_CURRENT)
        .flatMap(current -> people.find(caller, caller.id())
            .flatMap(user -> rules.require("newPassword", input.newPassword(), personal(user)))
            .then(Mono.defer(() -> hashes.hash(input.newPassword())))
            .flatMap(hash -> passwords.stillHold(current)
                .flatMap(hold -> hold ? replace(caller, hash, clientAddress) : NOT_CURRENT.then(Mono.empty()))
                .as(transaction::transactional)));
  }

  private Mono<TokenPayload> replace(Caller caller, String hash, Optional<String> clientAddress) {
    return passwords.replace(caller.id(), hash, clientAddress)
        .then(resetTokens.delete(caller.id()))
        .then(tokens.begin(caller.id()));
  }

  /** What somebody who knows the person would try as a password. */
  static List<String> personal(User user) {
    return List.of(user.fullName(), user.email().orElse(""));
  }
}
