package io.juncture.profiler.account;

import io.juncture.profiler.identity.Budget;
import io.juncture.profiler.identity.Budgets;
import io.juncture.profiler.person.Role;
import io.r2dbc.spi.Parameters;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Makes accounts. Whose account it is is a learner outside of any organization. */
@Repository
public class Accounts {

  private final DatabaseClient client;
  private final Budgets budgets;
  private final Budget budget;

  Accounts(DatabaseClient client, Budgets budgets, AccountProperties properties) {
    this.client = client;
    this.budgets = budgets;
    this.budget = properties.registrationBudget();
  }

  /** Counts an account that a client is about to make. Fails with {@code RATE_LIMITED} after many. */
  public Mono<Void> count(Optional<String> clientAddress) {
    return budgets.spendOfClient(budget, clientAddress);
  }

  /** The id of the new person; empty when the address belongs to an account already. Belongs into a transaction. */
  public Mono<String> create(NewAccount account) {
    return client.sql("""
            WITH next AS (SELECT nextval('person_number')::integer AS number)
            INSERT INTO person (id, number, uuid, email, first_name, last_name, password_hash)
            SELECT 'user-' || number, number, gen_random_uuid(), :email, :first, :last, :hash FROM next
            ON CONFLICT (email) DO NOTHING
            RETURNING id
            """)
        .bind("email", account.email())
        .bind("first", account.firstName())
        .bind("last", account.lastName())
        .bind("hash", account.passwordHash().map(hash -> Parameters.in((Object) hash)).orElseGet(() -> Parameters.in(String.class)))
        .map(row -> Objects.requireNonNull(row.get("id", String.class)))
        .one()
        .delayUntil(this::role);
  }

  private Mono<Void> role(String personId) {
    return client.sql("INSERT INTO person_role (person_id, role) VALUES (:id, :role)")
        .bind("id", personId)
        .bind("role", Role.LEARNER.claim())
        .then();
  }
}
