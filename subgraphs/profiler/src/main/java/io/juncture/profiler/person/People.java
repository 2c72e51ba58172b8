package io.juncture.profiler.person;

import io.juncture.subgraph.security.Caller;
import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds people. Every statement carries who asks: a person sees themself, an administrator everybody, an organization's
 * administrator or director the people of that organization, a mentor the assigned mentees, and nobody sees anybody else.
 */
@Repository
public class People {

  private static final String VISIBLE = """
      SELECT p.id, p.number, p.uuid, p.full_name, p.leaderboard_privacy, p.predictive_analytics_enabled,
             p.currency, p.indian_number_format, m.organization_id,
             CASE WHEN :admin OR p.id = :caller THEN p.email END AS email,
             ARRAY(SELECT r.role FROM person_role r WHERE r.person_id = p.id) AS roles
      FROM person p LEFT JOIN membership m ON m.person_id = p.id
      WHERE (p.id = ANY(:ids) OR p.number = ANY(:numbers) OR p.uuid = ANY(:uuids))
        AND (:admin
             OR p.id = :caller
             OR m.organization_id = :oversees
             OR :mentor AND EXISTS (SELECT FROM mentorship s WHERE s.mentor_id = :caller AND s.mentee_id = p.id))
      """;

  private final DatabaseClient client;

  People(DatabaseClient client) {
    this.client = client;
  }

  /**
   * People by any of their identifiers, in one statement.
   *
   * @param caller who asks
   * @param identifiers canonical ids, numbers or UUIDs, mixed
   * @return as many elements as identifiers, in their order; {@code null} where there is nobody or the caller must not know
   */
  public Mono<List<@Nullable User>> find(Caller caller, List<String> identifiers) {
    PersonIdentifiers asked = PersonIdentifiers.of(identifiers);
    return client.sql(VISIBLE)
        .bind("ids", asked.ids().toArray(String[]::new))
        .bind("numbers", asked.numbers().toArray(Integer[]::new))
        .bind("uuids", asked.uuids().toArray(UUID[]::new))
        .bind("admin", caller.isAdmin())
        .bind("caller", caller.id())
        .bind("mentor", has(caller, Role.MENTOR))
        .bind("oversees", overseenBy(caller).orElse(""))
        .map(People::user)
        .all()
        .collectList()
        .map(asked::inOrder);
  }

  /** One person by any identifier; empty when there is nobody or the caller must not know. */
  public Mono<User> find(Caller caller, String identifier) {
    return find(caller, List.of(identifier)).flatMap(found -> Mono.justOrEmpty(found.getFirst()));
  }

  private static Optional<String> overseenBy(Caller caller) {
    boolean oversees = has(caller, Role.ORG_ADMIN) || has(caller, Role.DIRECTOR);
    return caller.organization().filter(_ -> oversees);
  }

  private static boolean has(Caller caller, Role role) {
    return caller.has(role.claim());
  }

  private static User user(Readable row) {
    return new User(
        required(row, "id", String.class),
        required(row, "number", Integer.class),
        required(row, "uuid", UUID.class),
        Optional.ofNullable(row.get("email", String.class)),
        required(row, "full_name", String.class),
        Stream.of(required(row, "roles", String[].class)).map(Role::of).sorted(Comparator.naturalOrder()).toList(),
        Optional.ofNullable(row.get("organization_id", String.class)),
        new UserPreferences(
            LeaderboardPrivacy.valueOf(required(row, "leaderboard_privacy", String.class)),
            required(row, "predictive_analytics_enabled", Boolean.class),
            required(row, "currency", String.class),
            required(row, "indian_number_format", Boolean.class)));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
