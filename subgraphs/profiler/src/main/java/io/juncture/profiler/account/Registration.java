package io.juncture.profiler.account;

import io.juncture.profiler.identity.Budget;
import io.juncture.profiler.identity.Budgets;
import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.identity.Tokens;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes accounts. Who registers is a learner outside of any organization. */
@Service
class Registration {

  private final DatabaseClient client;
  private final Budgets budgets;
  private final Budget budget;
  private final PasswordRules rules;
  private final PasswordHashes hashes;
  private final Profiles profiles;
  private final Tokens tokens;
  private final TransactionalOperator transaction;

  Registration(DatabaseClient client, Budgets budgets, AccountProperties properties, PasswordRules rules, PasswordHashes hashes,
      Profiles profiles, Tokens tokens, ReactiveTransactionManager transactions) {
    this.client = client;
    this.budgets = budgets;
    this.budget = properties.registrationBudget();
    this.rules = rules;
    this.hashes = hashes;
    this.profiles = profiles;
    this.tokens = tokens;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Fails with {@code INVALID_INPUT} when the password is weak, or when the address or the username belongs to somebody, and with
   * {@code RATE_LIMITED} after many from the same client: that tells who has an account, so it must not be asked often.
   */
  Mono<TokenPayload> register(RegisterInput input, Optional<String> clientAddress) {
    return budgets.spendOfClient(budget, clientAddress).then(Mono.defer(() -> make(input)));
  }

  private Mono<TokenPayload> make(RegisterInput input) {
    return rules.require("password", input.password(), input.personal())
        .then(Mono.defer(() -> hashes.hash(input.password())))
        .flatMap(hash -> person(input, hash)
            .flatMap(id -> role(id).then(profiles.create(id, input.wantedUsername())).then(tokens.begin(id)))
            .as(transaction::transactional));
  }

  private Mono<String> person(RegisterInput input, String hash) {
    return client.sql("""
            WITH next AS (SELECT nextval('person_number')::integer AS number)
            INSERT INTO person (id, number, uuid, email, first_name, last_name, password_hash)
            SELECT 'user-' || number, number, gen_random_uuid(), :email, :first, :last, :hash FROM next
            ON CONFLICT (email) DO NOTHING
            RETURNING id
            """)
        .bind("email", input.email())
        .bind("first", input.givenName())
        .bind("last", input.familyName())
        .bind("hash", hash)
        .map(row -> Objects.requireNonNull(row.get("id", String.class)))
        .one()
        .switchIfEmpty(Mono.error(() -> SubgraphException.invalidInput("email", "belongs to an account already")));
  }

  private Mono<Void> role(String personId) {
    return client.sql("INSERT INTO person_role (person_id, role) VALUES (:id, :role)")
        .bind("id", personId)
        .bind("role", Role.LEARNER.claim())
        .then();
  }
}
