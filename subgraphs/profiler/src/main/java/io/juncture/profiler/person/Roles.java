package io.juncture.profiler.person;

import io.juncture.subgraph.error.SubgraphException;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code person_role}. The platform never loses its last administrator. */
@Repository
public class Roles {

  private final DatabaseClient client;

  Roles(DatabaseClient client) {
    this.client = client;
  }

  /**
   * Gives a person these roles and takes all others. Belongs into a transaction. Fails with {@code CONFLICT} when nobody would be
   * administrator any more.
   *
   * @return whether there is such a person
   */
  public Mono<Boolean> replace(String personId, Collection<Role> roles) {
    return client.sql("SELECT id FROM person WHERE id = :id FOR NO KEY UPDATE").bind("id", personId).mapValue(String.class).one()
        .flatMap(id -> (roles.contains(Role.ADMIN) ? Mono.<Void>empty() : keepAnAdministrator(id))
            .then(Mono.defer(() -> write(id, roles.stream().map(Role::claim).toArray(String[]::new))))
            .thenReturn(true))
        .defaultIfEmpty(false);
  }

  /** Writes what is different only, so that an administrator's row, which others may have locked, stays the same row. */
  private Mono<Void> write(String personId, String[] roles) {
    return client.sql("DELETE FROM person_role WHERE person_id = :id AND role <> ALL(:roles)")
        .bind("id", personId).bind("roles", roles).then()
        .then(client.sql("INSERT INTO person_role (person_id, role) SELECT :id, unnest(:roles) ON CONFLICT DO NOTHING")
            .bind("id", personId).bind("roles", roles).then());
  }

  /** Whether anybody is administrator. */
  public Mono<Boolean> hasAdministrator() {
    return client.sql("SELECT EXISTS (SELECT FROM person_role WHERE role = :admin)")
        .bind("admin", Role.ADMIN.claim())
        .mapValue(Boolean.class)
        .one();
  }

  /**
   * Fails with {@code CONFLICT} when the person is the last administrator. Belongs into a transaction: it locks all administrators before
   * one of them goes, so that the last two do not go at the same time.
   */
  public Mono<Void> keepAnAdministrator(String personId) {
    return client.sql("SELECT person_id FROM person_role WHERE role = :admin AND EXISTS "
            + "(SELECT 1 FROM person_role WHERE person_id = :id AND role = :admin) ORDER BY person_id FOR UPDATE")
        .bind("admin", Role.ADMIN.claim())
        .bind("id", personId)
        .mapValue(String.class)
        .all().collectList()
        .flatMap(administrators -> administrators.equals(List.of(personId))
            ? Mono.error(() -> SubgraphException.conflict("This is the last administrator: make somebody else one before."))
            : Mono.empty());
  }
}
