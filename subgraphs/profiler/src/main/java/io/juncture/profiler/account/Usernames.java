package io.juncture.profiler.account;

import io.juncture.subgraph.error.SubgraphException;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Keeps usernames apart. Who has chosen none is called by their id, so an id is a username that belongs to its person, and the
 * ids that registrations are still to give are kept for them.
 */
@Repository
class Usernames {

  private static final Pattern ID_OF_A_REGISTRATION = Pattern.compile("(?i)user-[0-9]+");

  private final DatabaseClient client;

  Usernames(DatabaseClient client) {
    this.client = client;
  }

  /** Fails with {@code INVALID_INPUT} when the person cannot be called so. */
  Mono<Void> require(String personId, String username) {
    if (username.equalsIgnoreCase(personId)) {
      return Mono.empty();
    }
    if (ID_OF_A_REGISTRATION.matcher(username).matches()) {
      return Mono.error(SubgraphException.invalidInput("username", "is kept for the person with this id"));
    }
    return client.sql("""
            SELECT EXISTS (SELECT FROM person WHERE lower(id) = lower(:username) AND id <> :personId)
                OR EXISTS (SELECT FROM personal_profile WHERE lower(username) = lower(:username) AND person_id <> :personId)
            """)
        .bind("username", username)
        .bind("personId", personId)
        .mapValue(Boolean.class)
        .one()
        .flatMap(taken -> taken ? Mono.error(taken()) : Mono.empty());
  }

  static SubgraphException taken() {
    return SubgraphException.invalidInput("username", "belongs to somebody already");
  }
}
