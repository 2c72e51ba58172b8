package io.juncture.profiler.organization;

import io.juncture.subgraph.security.Caller;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DataClassRowMapper;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds organizations and departments. By themselves they are visible to the people of the organization and to
 * administrators; through a person, to whoever may see that person.
 */
@Repository
class Organizations {

  private final DatabaseClient client;

  Organizations(DatabaseClient client) {
    this.client = client;
  }

  /** The organizations with the ids, whoever asks. */
  Mono<List<Organization>> find(Collection<String> ids) {
    return client.sql("SELECT id, name FROM organization WHERE id = ANY(:ids)")
        .bind("ids", ids.toArray(String[]::new))
        .map(new DataClassRowMapper<>(Organization.class))
        .all()
        .collectList();
  }

  /** Those of the organizations with the ids that the caller may see. */
  Mono<List<Organization>> findVisible(Caller caller, Collection<String> ids) {
    return find(ids.stream().filter(id -> mayRead(caller, id)).toList());
  }

  /** The departments of organizations, by name. */
  Flux<Department> departmentsOf(Collection<String> organizationIds) {
    return client.sql("""
            SELECT id, organization_id, name FROM department WHERE organization_id = ANY(:ids) ORDER BY name, id
            """)
        .bind("ids", organizationIds.toArray(String[]::new))
        .map(new DataClassRowMapper<>(Department.class))
        .all();
  }

  /** Those of the departments with the ids that the caller may see. */
  Mono<List<Department>> findVisibleDepartments(Caller caller, Collection<String> ids) {
    return client.sql("SELECT id, organization_id, name FROM department WHERE id = ANY(:ids)")
        .bind("ids", ids.toArray(String[]::new))
        .map(new DataClassRowMapper<>(Department.class))
        .all()
        .filter(department -> mayRead(caller, department.organizationId()))
        .collectList();
  }

  private static boolean mayRead(Caller caller, String organizationId) {
    return caller.isAdmin() || caller.organization().filter(organizationId::equals).isPresent();
  }
}
