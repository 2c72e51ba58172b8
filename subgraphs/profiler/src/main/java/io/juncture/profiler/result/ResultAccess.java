package io.juncture.profiler.result;

import io.juncture.profiler.person.PersonIdentifiers;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.security.Caller;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Who may see whose results: the person, an administrator, a mentor or coach to whom the person is assigned, and a coach of the
 * person's organization. Roles and organization of the caller are those of the token; who belongs where is read here. An organization's
 * administrators and directors see cohorts, not people.
 */
@Repository
class ResultAccess {

  private static final String ALLOWED = """
      SELECT p.id, p.number, p.full_name, p.email,
             p.id = :caller OR :admin
             OR (:mentor OR :coach)
                AND EXISTS (SELECT FROM mentorship s WHERE s.mentor_id = :caller AND s.mentee_id = p.id)
             OR :coach AND coalesce(m.organization_id = :organization, false) AS allowed
      FROM person p LEFT JOIN membership m ON m.person_id = p.id
      WHERE p.id = ANY(:ids) OR p.number = ANY(:numbers) OR p.uuid = ANY(:uuids)
      """;

  private final DatabaseClient client;

  ResultAccess(DatabaseClient client) {
    this.client = client;
  }

  /** A person, and whether the caller may see the person's results. */
  record Permission(Taker taker, boolean allowed) {}

  /** Whether the caller may see results of other people at all. */
  static boolean seesOthers(Caller caller) {
    return caller.isAdmin() || caller.has(Role.MENTOR.claim()) || caller.has(Role.COACH.claim());
  }

  /** The people with these identifiers, of any kind, that there are. */
  Flux<Permission> of(List<String> identifiers, Caller caller) {
    PersonIdentifiers asked = PersonIdentifiers.of(identifiers);
    return client.sql(ALLOWED)
        .bind("caller", caller.id())
        .bind("admin", caller.isAdmin())
        .bind("mentor", caller.has(Role.MENTOR.claim()))
        .bind("coach", caller.has(Role.COACH.claim()))
        .bind("organization", caller.organization().orElse(""))
        .bind("ids", asked.ids().toArray(String[]::new))
        .bind("numbers", asked.numbers().toArray(Integer[]::new))
        .bind("uuids", asked.uuids().toArray(UUID[]::new))
        .map(ResultAccess::permission)
        .all();
  }

  private static Permission permission(Readable row) {
    Taker taker = new Taker(
        required(row, "id", String.class),
        required(row, "number", Integer.class),
        required(row, "full_name", String.class),
        required(row, "email", String.class));
    return new Permission(taker, required(row, "allowed", Boolean.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
