package io.juncture.profiler.account;

import io.juncture.profiler.identity.Budgets;
import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.identity.Passwords;
import io.juncture.profiler.identity.SecretToken;
import io.juncture.profiler.identity.Throttle;
import io.juncture.profiler.mail.Mailer;
import io.juncture.profiler.person.People;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Lets somebody who forgot the password set another one. Whether anybody has the address is found out, and the mail sent,
 * after the request was answered: neither the answer nor its time tells. Mail that is under way when the process ends is lost;
 * people ask again.
 */
@Service
class PasswordReset implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(PasswordReset.class);
  private static final int MAILS_AT_A_TIME = 2;
  private static final int MAILS_WAITING = 1000;
  private static final Retry PATIENCE = Retry.backoff(3, Duration.ofSeconds(1));

  private final AccountProperties properties;
  private final Throttle throttle;
  private final Budgets budgets;
  private final ResetTokens resetTokens;
  private final Mailer mailer;
  private final People people;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final Passwords passwords;
  private final ProvenAddress provenAddress;
  private final TransactionalOperator transaction;
  private final Scheduler mails = Schedulers.newBoundedElastic(MAILS_AT_A_TIME, MAILS_WAITING, "mail", 60, true);

  PasswordReset(AccountProperties properties, Throttle throttle, Budgets budgets, ResetTokens resetTokens, Mailer mailer,
      People people, PasswordRules rules, PasswordHashes hashes, Passwords passwords, ProvenAddress provenAddress,
      ReactiveTransactionManager transactions) {
    this.properties = properties;
    this.throttle = throttle;
    this.budgets = budgets;
    this.resetTokens = resetTokens;
    this.mailer = mailer;
    this.people = people;
    this.rules = rules;
    this.hashes = hashes;
    this.passwords = passwords;
    this.provenAddress = provenAddress;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** Sees to it that the person with the address, if there is one, gets a mail. Fails with {@code RATE_LIMITED}. */
  Mono<Void> request(String address, Optional<String> clientAddress) {
    String email = address.strip().toLowerCase(Locale.ROOT);
    return budgets.spendOfClient(properties.resetBudget(), clientAddress)
        .then(throttle.attempt(properties.resetAllowance(), email))
        .doOnSuccess(_ -> mail(email));
  }

  private void mail(String email) {
    resetTokens.create(email)
        .flatMap(token -> Mono.<Void>fromRunnable(() -> mailer.send(ResetMail.of(email, token, properties)))
            .subscribeOn(mails)
            .retryWhen(PATIENCE))
        .subscribe(_ -> { }, failure -> log.error("A mail about a forgotten password could not be sent: {}", cause(failure)));
  }

  /** Messages of mail servers repeat addresses, so only the kind of failure is told. */
  private static String cause(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getName();
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
                .flatMap(owner -> provenAddress.proven(owner).then(passwords.replace(owner, hash, clientAddress)).thenReturn(owner))
                .as(transaction::transactional)))
        .switchIfEmpty(Mono.error(notGood))
        .then();
  }

  @Override
  public void destroy() {
    mails.dispose();
  }
}
