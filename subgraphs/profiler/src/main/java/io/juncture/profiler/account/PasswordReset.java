package io.juncture.profiler.account;

import io.juncture.profiler.identity.Budgets;
import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.identity.Passwords;
import io.juncture.profiler.identity.SecretToken;
import io.juncture.profiler.identity.Throttle;
import io.juncture.profiler.mail.Mailer;
import io.juncture.profiler.person.People;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.events.Outbox;
import io.juncture.subgraph.security.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Lets somebody who forgot the password set another one. The mail is promised in the outbox and sent after the request was answered;
 * for an address that nobody has the same is written, so neither the answer nor its time tells.
 */
@Service
class PasswordReset {

  private final AccountProperties properties;
  private final Throttle throttle;
  private final Budgets budgets;
  private final ResetTokens resetTokens;
  private final Outbox outbox;
  private final Mailer mailer;
  private final People people;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final Passwords passwords;
  private final ProvenAddress provenAddress;
  private final TransactionalOperator transaction;

  PasswordReset(AccountProperties properties, Throttle throttle, Budgets budgets, ResetTokens resetTokens, Outbox outbox, Mailer mailer,
      People people, PasswordRules rules, PasswordHashes hashes, Passwords passwords, ProvenAddress provenAddress,
      ReactiveTransactionManager transactions) {
    this.properties = properties;
    this.throttle = throttle;
    this.budgets = budgets;
    this.resetTokens = resetTokens;
    this.outbox = outbox;
    this.mailer = mailer;
    this.people = people;
    this.rules = rules;
    this.hashes = hashes;
    this.passwords = passwords;
    this.provenAddress = provenAddress;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Sees to it that the person with the address, if there is one, gets a mail. Fails with {@code RATE_LIMITED}, and with
   * {@code NOT_CONFIGURED}, whatever the address, when no mail can be sent.
   */
  Mono<Void> request(String address, Optional<String> clientAddress) {
    if (!mailer.isSetUp()) {
      return Mono.error(() -> SubgraphException.notConfigured("Mail is not set up here, so no password can be reset."));
    }
    String email = address.strip().toLowerCase(Locale.ROOT);
    return budgets.spendOfClient(properties.resetBudget(), clientAddress)
        .then(throttle.attempt(properties.resetAllowance(), email))
        .then(resetTokens.ownerOf(email).singleOptional()
            .flatMap(owner -> outbox.publish(ResetMails.asked(owner), ResetMails.SUBSCRIBER))
            .as(transaction::transactional));
  }

  /**
   * Sets a new password, or the first one, and ends all logins of the person. Fails with {@code INVALID_INPUT} when the token is
   * not good or the password is weak; then the token may be used again.
   */
  Mono<Void> reset(ResetPasswordInput input, Optional<String> clientAddress) {
    SubgraphException notGood = SubgraphException.invalidInput("token", "is not valid, was used before, or has expired");
    return Mono.justOrEmpty(SecretToken.of(input.token())).flatMap(token -> resetTokens.owner(token)
            .flatMap(owner -> people.find(new Caller(owner, Set.of(), Optional.empty()), owner))
            .switchIfEmpty(Mono.error(notGood))
            .flatMap(user -> rules.require("newPassword", input.newPassword(), PasswordChange.personal(user)))
            .then(Mono.defer(() -> hashes.hash(input.newPassword())))
            .flatMap(hash -> resetTokens.use(token)
                .switchIfEmpty(Mono.error(notGood))
                .flatMap(owner -> provenAddress.proven(owner).then(passwords.replaceForgotten(owner, hash, clientAddress)).thenReturn(owner))
                .as(transaction::transactional)))
        .switchIfEmpty(Mono.error(notGood))
        .then();
  }
}
