package io.juncture.profiler.administration;

import io.juncture.profiler.organization.Organization;
import io.juncture.profiler.person.People;
import io.juncture.profiler.person.Role;
import io.juncture.profiler.person.Roles;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What administrators decide about people, with a line in the log about who did what. Tokens tell roles and organization as they were when
 * they were issued: a change is seen from the next token on, a quarter of an hour later at most. Nobody is logged out by it.
 */
@Service
class PeopleAdministration {

  private static final Logger log = LoggerFactory.getLogger(PeopleAdministration.class);

  private final DatabaseClient client;
  private final People people;
  private final Roles roles;
  private final TransactionalOperator transaction;

  PeopleAdministration(DatabaseClient client, People people, Roles roles, ReactiveTransactionManager transactions) {
    this.client = client;
    this.people = people;
    this.roles = roles;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** The person as they are then. Fails with {@code NOT_FOUND}, and with {@code CONFLICT} when nobody would be administrator any more. */
  Mono<User> setRoles(Caller caller, SetRolesInput input) {
    Set<Role> wanted = EnumSet.copyOf(input.roles());
    return person(caller, input.personId())
        .flatMap(person -> roles.replace(person.id(), wanted)
            .flatMap(there -> there ? person(caller, person.id()) : Mono.error(PeopleAdministration::nobody)))
        .as(transaction::transactional)
        .doOnNext(person -> log.info("{} gave {} the roles {}", caller.id(), person.id(), person.roles()));
  }

  /** The mentee. Fails with {@code NOT_FOUND}, and with {@code CONFLICT} when the other is neither mentor nor coach. */
  Mono<User> assignMentor(Caller caller, MentorInput input) {
    return person(caller, input.mentorId())
        .filter(mentor -> mentor.roles().contains(Role.MENTOR) || mentor.roles().contains(Role.COACH))
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict("The person is neither mentor nor coach: give the role before.")))
        .flatMap(mentor -> person(caller, input.menteeId()).delayUntil(mentee -> mentor.id().equals(mentee.id())
            ? Mono.error(SubgraphException.invalidInput("menteeId", "must not be the mentor"))
            : assign(mentor.id(), mentee.id()))
            .doOnNext(mentee -> log.info("{} assigned the mentor {} to {}", caller.id(), mentor.id(), mentee.id())));
  }

  private Mono<Void> assign(String mentorId, String menteeId) {
    return client.sql("""
            INSERT INTO mentorship (mentor_id, mentee_id)
            SELECT mentor.id, mentee.id FROM person mentor, person mentee WHERE mentor.id = :mentor AND mentee.id = :mentee
            ON CONFLICT DO NOTHING
            """)
        .bind("mentor", mentorId).bind("mentee", menteeId)
        .then();
  }

  /** The mentee. Fails with {@code NOT_FOUND}. */
  Mono<User> unassignMentor(Caller caller, MentorInput input) {
    return person(caller, input.mentorId()).flatMap(mentor -> person(caller, input.menteeId())
        .delayUntil(mentee -> client.sql("DELETE FROM mentorship WHERE mentor_id = :mentor AND mentee_id = :mentee")
            .bind("mentor", mentor.id()).bind("mentee", mentee.id())
            .then())
        .doOnNext(mentee -> log.info("{} took the mentor {} from {}", caller.id(), mentor.id(), mentee.id())));
  }

  /** The person as they are then; who stays in an organization stays in its department. Fails with {@code NOT_FOUND}. */
  Mono<User> setOrganization(Caller caller, SetOrganizationInput input) {
    return person(caller, input.personId())
        .flatMap(person -> (input.wanted().isPresent() ? join(person.id(), input.wanted().get()) : leave(person.id()))
            .then(Mono.defer(() -> person(caller, person.id()))))
        .as(transaction::transactional)
        .doOnNext(person -> log.info("{} put {} into {}", caller.id(), person.id(), person.organizationId().orElse("no organization")));
  }

  private Mono<Void> join(String personId, String organizationId) {
    return client.sql("""
            INSERT INTO membership (person_id, organization_id)
            SELECT p.id, o.id FROM person p, organization o WHERE p.id = :person AND o.id = :organization
            ON CONFLICT (person_id) DO UPDATE SET organization_id = excluded.organization_id,
              department_id = CASE WHEN membership.organization_id = excluded.organization_id THEN membership.department_id END
            """)
        .bind("person", personId).bind("organization", organizationId)
        .fetch().rowsUpdated()
        .flatMap(rows -> rows > 0 ? Mono.empty() : Mono.error(() -> SubgraphException.notFound("There is no such organization.")));
  }

  private Mono<Void> leave(String personId) {
    return client.sql("DELETE FROM membership WHERE person_id = :person").bind("person", personId).then();
  }

  /** The organization, new or under another name. */
  Mono<Organization> saveOrganization(Caller caller, SaveOrganizationInput input) {
    Organization organization = new Organization(input.id(), input.name().strip());
    return client.sql("INSERT INTO organization (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name")
        .bind("id", organization.id()).bind("name", organization.name())
        .then()
        .thenReturn(organization)
        .doOnNext(saved -> log.info("{} saved the organization {}", caller.id(), saved.id()));
  }

  private Mono<User> person(Caller caller, String identifier) {
    return people.find(caller, identifier).switchIfEmpty(Mono.error(PeopleAdministration::nobody));
  }

  private static SubgraphException nobody() {
    return SubgraphException.notFound("There is no such person.");
  }
}
