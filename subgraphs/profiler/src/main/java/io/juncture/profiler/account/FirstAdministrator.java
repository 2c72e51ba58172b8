package io.juncture.profiler.account;

import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.person.Role;
import io.juncture.profiler.person.Roles;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Makes the first administrator, who makes all others, when the application starts and nobody is administrator. An account that has the
 * address already is left as it is: addresses are not proven at registration, so it may be anybody's.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

  private enum Outcome { MADE, ADDRESS_TAKEN }

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final FirstAdministratorProperties properties;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final Accounts accounts;
  private final Roles roles;
  private final DatabaseClient client;
  private final TransactionalOperator transaction;

  FirstAdministrator(FirstAdministratorProperties properties, PasswordRules rules, PasswordHashes hashes, Accounts accounts, Roles roles,
      DatabaseClient client, ReactiveTransactionManager transactions) {
    this.properties = properties;
    this.rules = rules;
    this.hashes = hashes;
    this.accounts = accounts;
    this.roles = roles;
    this.client = client;
    this.transaction = TransactionalOperator.create(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!properties.email().isEmpty()) {
      unlessThereIsOne().doOnNext(FirstAdministrator::tell).block();
    }
  }

  /** One instance at a time; the others find what it has made. */
  private Mono<Outcome> unlessThereIsOne() {
    return client.sql("SELECT pg_advisory_xact_lock(hashtext('juncture first administrator'))").then()
        .then(Mono.defer(roles::hasAdministrator))
        .flatMap(there -> there ? Mono.empty() : make())
        .as(transaction::transactional);
  }

  private Mono<Outcome> make() {
    return Mono.justOrEmpty(rules.weakness(properties.password(), List.of(properties.email())))
        .flatMap(weakness -> Mono.<Outcome>error(new IllegalStateException(
            "The password in juncture.profiler.first-administrator.password " + weakness)))
        .switchIfEmpty(Mono.defer(() -> hashes.hash(properties.password()))
            .flatMap(hash -> accounts.create(properties.account(hash)))
            .flatMap(id -> roles.replace(id, Set.of(Role.ADMIN)))
            .map(_ -> Outcome.MADE)
            .defaultIfEmpty(Outcome.ADDRESS_TAKEN));
  }

  private static void tell(Outcome outcome) {
    switch (outcome) {
      case MADE -> log.info("The first administrator has been made, as juncture.profiler.first-administrator says");
      case ADDRESS_TAKEN -> log.warn("Nobody is administrator: the address in juncture.profiler.first-administrator.email belongs to an account "
          + "already, which may be anybody's. Configure an address without account");
    }
  }
}
