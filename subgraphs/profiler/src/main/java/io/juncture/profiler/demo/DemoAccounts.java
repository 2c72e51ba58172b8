package io.juncture.profiler.demo;

import io.juncture.profiler.identity.PasswordHashes;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.persistence.DemoData;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the demo organization and its people, a statement for each table. All of them have the same password. */
@Component
@Profile("demo")
@Order(1)
class DemoAccounts implements DemoData {

  static final String PASSWORD = "securePassword123";

  private final DatabaseClient client;
  private final PasswordHashes hashes;

  DemoAccounts(DatabaseClient client, PasswordHashes hashes) {
    this.client = client;
    this.hashes = hashes;
  }

  @Override
  public Mono<Boolean> isPresent() {
    return client.sql("SELECT EXISTS (SELECT FROM organization WHERE id = :organization)")
        .bind("organization", DemoPeople.ORGANIZATION)
        .mapValue(Boolean.class)
        .one();
  }

  @Override
  public Mono<Void> load() {
    List<DemoPerson> people = DemoPeople.all();
    return organization().then(people(people)).then(roles(people)).then(memberships(people)).then(mentorships());
  }

  private Mono<Void> organization() {
    return client.sql("INSERT INTO organization (id, name) VALUES (:id, 'TechCorp Solutions')")
        .bind("id", DemoPeople.ORGANIZATION)
        .then()
        .then(client.sql("""
            INSERT INTO department (id, organization_id, name)
            SELECT d.id, :organization, d.name
            FROM unnest(:ids, ARRAY['Engineering', 'Sales', 'Marketing']) AS d(id, name)
            """)
            .bind("organization", DemoPeople.ORGANIZATION)
            .bind("ids", DemoPeople.DEPARTMENTS.toArray(String[]::new))
            .then());
  }

  /** Adds people. */
  Mono<Void> people(List<DemoPerson> people) {
    return hashes.hash(PASSWORD).flatMap(hash -> people(people, hash));
  }

  private Mono<Void> people(List<DemoPerson> people, String hash) {
    return client.sql("""
            INSERT INTO person (id, number, uuid, email, first_name, last_name, password_hash, leaderboard_privacy)
            SELECT p.id, p.number, p.uuid, p.email, p.first_name, p.last_name, :hash, 'PUBLIC'
            FROM unnest(:ids, :numbers, :uuids, :emails, :first, :last)
                AS p(id, number, uuid, email, first_name, last_name)
            """)
        .bind("hash", hash)
        .bind("ids", people.stream().map(DemoPerson::id).toArray(String[]::new))
        .bind("numbers", people.stream().map(DemoPerson::number).toArray(Integer[]::new))
        .bind("uuids", people.stream().map(DemoPerson::uuid).toArray(UUID[]::new))
        .bind("emails", people.stream().map(DemoPerson::email).toArray(String[]::new))
        .bind("first", people.stream().map(DemoPerson::firstName).toArray(String[]::new))
        .bind("last", people.stream().map(DemoPerson::lastName).toArray(String[]::new))
        .then();
  }

  /** Gives people their roles. */
  Mono<Void> roles(List<DemoPerson> people) {
    record Assignment(String person, Role role) {}
    List<Assignment> assignments = people.stream()
        .flatMap(person -> person.roles().stream().map(role -> new Assignment(person.id(), role)))
        .toList();
    return client.sql("INSERT INTO person_role (person_id, role) SELECT * FROM unnest(:people, :roles)")
        .bind("people", assignments.stream().map(Assignment::person).toArray(String[]::new))
        .bind("roles", assignments.stream().map(each -> each.role().claim()).toArray(String[]::new))
        .then();
  }

  private Mono<Void> memberships(List<DemoPerson> people) {
    List<DemoPerson> members = people.stream().filter(person -> person.department().isPresent()).toList();
    return client.sql("""
            INSERT INTO membership (person_id, organization_id, department_id)
            SELECT m.person_id, :organization, m.department_id
            FROM unnest(:people, :departments) AS m(person_id, department_id)
            """)
        .bind("organization", DemoPeople.ORGANIZATION)
        .bind("people", members.stream().map(DemoPerson::id).toArray(String[]::new))
        .bind("departments", members.stream().map(each -> each.department().orElseThrow()).toArray(String[]::new))
        .then();
  }

  private Mono<Void> mentorships() {
    return client.sql("INSERT INTO mentorship (mentor_id, mentee_id) VALUES ('mentor-1', 'user-123')").then();
  }
}
