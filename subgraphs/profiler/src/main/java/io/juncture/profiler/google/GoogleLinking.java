package io.juncture.profiler.google;

import io.juncture.profiler.account.ProvenAddress;
import io.juncture.profiler.google.TokenRefused.Reason;
import io.juncture.profiler.identity.Passwords;
import io.juncture.profiler.person.People;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lets people sign in to an account they have with a Google account, and no more. */
@Service
class GoogleLinking implements ProvenAddress {

  private final IdTokens idTokens;
  private final GoogleLinks links;
  private final Passwords passwords;
  private final People people;
  private final TransactionalOperator transaction;

  GoogleLinking(IdTokens idTokens, GoogleLinks links, Passwords passwords, People people, ReactiveTransactionManager transactions) {
    this.idTokens = idTokens;
    this.links = links;
    this.passwords = passwords;
    this.people = people;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Nothing happens when the two are linked already. Fails with {@code INVALID_INPUT} when the ID token is not good or was used
   * before, and with {@code CONFLICT} when either of the two is linked to another one. An access token outlives the password it
   * was got with for some minutes; so that a stranger's does not get them a link then, it fails with {@code UNAUTHENTICATED}.
   *
   * @param login when the caller's access token was issued, in whole seconds
   */
  Mono<User> link(Caller caller, Instant login, GoogleTokenInput input) {
    return idTokens.verify(input)
        .flatMap(token -> links.lock(token.account())
            .then(links.owner(token.account()))
            .flatMap(owner -> caller.is(owner) ? Mono.just(true)
                : Mono.error(SubgraphException.conflict("The Google account is linked to another account.")))
            .switchIfEmpty(Mono.defer(() -> create(caller, login, token)))
            .as(transaction::transactional))
        .onErrorMap(TokenRefused.class, refused -> SubgraphException.invalidInput("idToken", refused.reason().words()))
        .then(self(caller));
  }

  private Mono<Boolean> create(Caller caller, Instant login, VerifiedToken token) {
    return passwords.isReplacedSince(caller.id(), login)
        .filter(replaced -> !replaced)
        .switchIfEmpty(Mono.error(() -> SubgraphException.unauthenticated("This login has ended. Log in again.")))
        .then(links.create(caller.id(), token.account()))
        .filter(created -> created)
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict(
            "The account is linked to another Google account; unlink that one first.")))
        .then(links.use(token))
        .filter(fresh -> fresh)
        .switchIfEmpty(Mono.error(() -> new TokenRefused(Reason.USED)));
  }

  /** Nothing happens when there is no link. Fails with {@code CONFLICT} when the account has no password. */
  Mono<User> unlink(Caller caller) {
    return self(caller)
        .then(passwords.isSet(caller.id()))
        .filter(set -> set)
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict("Without Google nobody could log in to the account: it has no"
            + " password. The mail about a forgotten password lets one set the first.")))
        .then(links.delete(caller.id()))
        .then(self(caller));
  }

  @Override
  public Mono<Void> proven(String personId) {
    return links.deleteForeign(personId);
  }

  /** A token may outlive its account. */
  private Mono<User> self(Caller caller) {
    return people.find(caller, caller.id()).switchIfEmpty(Mono.error(SubgraphException::unauthenticated));
  }
}
