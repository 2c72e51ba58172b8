package io.juncture.profiler.identity;

import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Keeps people from guessing passwords, and nobody from their own account. Failures count three times:
 *
 * <ul>
 *   <li>for the e-mail address and the client together: after a few the client waits, longer after each. Others do not wait;
 *   <li>for the client alone, whatever addresses it tries;
 *   <li>for the e-mail address alone, much more of them, so that many clients together do not guess either. Clients from where
 *       the account's owner logged in lately are excepted: a flood of failures does not lock the owner out there.
 * </ul>
 *
 * What is done is the same for addresses with and without an account.
 */
@Service
public class LoginGuard {

  /**
   * A password that is being tried.
   *
   * @param network the client's; empty where its address is not known
   * @param known whether the owner logged in from there lately
   */
  record Attempt(String email, Optional<String> network, boolean known) {

    String pair() {
      return email + " " + network.orElse("");
    }
  }

  private final Throttle throttle;
  private final Budgets budgets;
  private final KnownClients knownClients;
  private final LoginProperties settings;

  LoginGuard(Throttle throttle, Budgets budgets, KnownClients knownClients, LoginProperties settings) {
    this.throttle = throttle;
    this.budgets = budgets;
    this.knownClients = knownClients;
    this.settings = settings;
  }

  /** Counts a failure, until it is a success: many at once must not count as one. Fails with {@code RATE_LIMITED}. */
  Mono<Attempt> attempt(String email, Optional<String> clientAddress) {
    Optional<String> network = clientAddress.map(ClientNetwork::of);
    return budgets.spendOfClient(settings.clientBudget(), clientAddress)
        .then(throttle.attempt(settings.allowance(), new Attempt(email, network, false).pair())
            .onErrorResume(refused -> giveBackToClient(network).then(Mono.error(refused))))
        .then(network.map(known -> knownClients.knows(email, known)).orElse(Mono.just(false)))
        .map(known -> new Attempt(email, network, known))
        .delayUntil(attempt -> attempt.known() ? Mono.empty() : budgets.spend(settings.addressBudget(), email)
            .onErrorResume(refused -> throttle.takeBack(settings.allowance(), attempt.pair())
                .then(giveBackToClient(network)).then(Mono.error(refused))));
  }

  /** Takes the attempt's failure back, and remembers where the person logged in. */
  Mono<Void> succeeded(Attempt attempt, String personId) {
    return throttle.succeeded(settings.allowance(), attempt.pair())
        .then(giveBack(attempt))
        .then(Mono.justOrEmpty(attempt.network()).flatMap(network -> knownClients.remember(personId, attempt.email(), network)));
  }

  /** Takes the attempt back: nobody looked at the password. */
  Mono<Void> notMade(Attempt attempt) {
    return throttle.takeBack(settings.allowance(), attempt.pair()).then(giveBack(attempt));
  }

  private Mono<Void> giveBack(Attempt attempt) {
    return giveBackToClient(attempt.network())
        .then(attempt.known() ? Mono.empty() : budgets.giveBack(settings.addressBudget(), attempt.email()));
  }

  private Mono<Void> giveBackToClient(Optional<String> network) {
    return Mono.justOrEmpty(network).flatMap(known -> budgets.giveBack(settings.clientBudget(), known));
  }

  /**
   * Forgets what was counted for somebody who is being erased: for the address, and for it together with the clients that the person
   * logged in from, whose digests {@link KnownClients} has.
   */
  public Mono<Void> forget(String personId, String email) {
    return throttle.forgetAll(email)
        .then(throttle.forgetAll(new Attempt(email, Optional.empty(), false).pair()))
        .then(throttle.forgetAllOfKnownClients(personId));
  }

  /** Forgets the failures, and where the person logged in: the password is another now, and the client has proven whose it is. */
  Mono<Void> startAfresh(String personId, String email, Optional<String> clientAddress) {
    return throttle.succeeded(settings.allowance(), new Attempt(email, clientAddress.map(ClientNetwork::of), false).pair())
        .then(budgets.renew(settings.addressBudget(), email))
        .then(knownClients.forget(personId));
  }
}
