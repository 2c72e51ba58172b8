package io.juncture.profiler.erasure;

import io.juncture.profiler.account.ResetMails;
import io.juncture.profiler.analytics.AnalyticsService;
import io.juncture.profiler.identity.LoginGuard;
import io.juncture.profiler.mail.Mailer;
import io.juncture.profiler.person.Roles;
import io.juncture.subgraph.events.Outbox;
import io.juncture.subgraph.events.PersonErased;
import io.juncture.subgraph.persistence.AfterCommit;
import io.juncture.subgraph.security.ErasedPeople;
import java.time.Duration;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Erases a person: all in one transaction, which also publishes the event that has the other subgraphs do the same. What becomes
 * of each table:
 *
 * <ul>
 *   <li>{@code person} and everything that refers to it goes, by {@code ON DELETE CASCADE}: {@code person_role}, {@code membership},
 *       {@code mentorship} on both sides, {@code personal_profile}, {@code refresh_family}, {@code known_client},
 *       {@code password_reset}, {@code google_link}, {@code profiler_session} with {@code profiler_answer}, {@code profiler_result},
 *       {@code portfolio_entry}, {@code sponsor_employee}, {@code cohort_member};
 *   <li>statistics of cohorts and enterprises are computed from those rows, so that the person is in none afterwards: no aggregate is
 *       kept that would have to be anonymized;
 *   <li>{@code attempt}: what was counted for the person's address goes, also together with the networks the person logged in from. What
 *       was counted for the address from networks where nobody ever got in is only found by its digest and expires within hours, as it
 *       would for an address without an account;
 *   <li>{@code google_used_token}: digests of ID tokens, which say nothing without the token, expire with them;
 *   <li>{@code outbox}: mail to the person is withdrawn; the event with the canonical id stays until every subscriber has it;
 *   <li>{@code erased_person}: gets a digest of the id for two days, see {@link ErasedPeople};
 *   <li>{@code organization}, {@code department}, {@code sponsor}, {@code cohort}, {@code partner}, {@code partner_key},
 *       {@code signing_key}: are about no person.
 * </ul>
 *
 * The developer's mailbox loses the person's mails. The address may register again, as somebody else with another id.
 */
@Service
class Erasure {

  private static final Retry WHEN_IN_EACH_OTHERS_WAY =
      Retry.backoff(5, Duration.ofMillis(50)).filter(ConcurrencyFailureException.class::isInstance);

  private final DatabaseClient client;
  private final Roles roles;
  private final ErasedPeople erased;
  private final Outbox outbox;
  private final LoginGuard guard;
  private final Mailer mailer;
  private final AnalyticsService analytics;
  private final TransactionalOperator transaction;

  Erasure(DatabaseClient client, Roles roles, ErasedPeople erased, Outbox outbox, LoginGuard guard, Mailer mailer, AnalyticsService analytics,
      ReactiveTransactionManager transactions) {
    this.client = client;
    this.roles = roles;
    this.erased = erased;
    this.outbox = outbox;
    this.guard = guard;
    this.mailer = mailer;
    this.analytics = analytics;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /**
   * Erases the person with the canonical id. Fails with {@code CONFLICT} when nobody would be administrator any more.
   *
   * @return whether there was such a person
   */
  Mono<Boolean> erase(String personId) {
    return endSessions(personId)
        .then(lock(personId))
        .flatMap(email -> roles.keepAnAdministrator(personId)
            .then(erased.remember(personId))
            .then(guard.forget(personId, email))
            .then(outbox.withdraw(ResetMails.SUBSCRIBER, ResetMails.PERSON_ID, personId))
            .then(Mono.fromRunnable(() -> mailer.forget(email)).subscribeOn(Schedulers.boundedElastic()))
            .then(client.sql("DELETE FROM person WHERE id = :id").bind("id", personId).then())
            .then(outbox.publish(new PersonErased(personId).event()))
            .then(AfterCommit.run(analytics::forget))
            .thenReturn(true))
        .defaultIfEmpty(false)
        .as(transaction::transactional)
        .retryWhen(WHEN_IN_EACH_OTHERS_WAY);
  }

  /** Locks the sessions before the person, as those do who complete them, and tells those who follow them. */
  private Mono<Void> endSessions(String personId) {
    return client.sql("""
            SELECT pg_notify('profiler_session', id::text)
            FROM (SELECT id FROM profiler_session WHERE person_id = :id ORDER BY id FOR UPDATE) mine
            """)
        .bind("id", personId)
        .then();
  }

  private Mono<String> lock(String personId) {
    return client.sql("SELECT email FROM person WHERE id = :id FOR UPDATE")
        .bind("id", personId)
        .map(row -> Objects.requireNonNull(row.get("email", String.class)))
        .one();
  }
}
