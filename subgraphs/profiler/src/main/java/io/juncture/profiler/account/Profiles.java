package io.juncture.profiler.account;

import io.juncture.subgraph.error.SubgraphException;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code personal_profile}, and what of {@code person} people may change. */
@Repository
class Profiles {

  private final DatabaseClient client;
  private final Usernames usernames;

  Profiles(DatabaseClient client, Usernames usernames) {
    this.client = client;
    this.usernames = usernames;
  }

  /** The profiles of people, by their ids. */
  Mono<Map<String, PersonalProfile>> find(Collection<String> ids) {
    return client.sql("""
            SELECT p.id, p.first_name, p.last_name, p.created_at, p.updated_at, coalesce(f.username, p.id) AS username,
                   f.profile_image, f.phone, f.linkedin_url, f.github_url, f.website_url, f.bio, f.location,
                   f.preferred_cv_template, coalesce(f.email_notifications, true) AS email_notifications,
                   p.password_hash IS NOT NULL AS has_password,
                   EXISTS (SELECT FROM google_link g WHERE g.person_id = p.id) AS google_linked
            FROM person p LEFT JOIN personal_profile f ON f.person_id = p.id
            WHERE p.id = ANY(:ids)
            """)
        .bind("ids", ids.toArray(String[]::new))
        .map(row -> Map.entry(required(row, "id", String.class), profile(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Makes the profile of a new person. Fails with {@code INVALID_INPUT} when the username belongs to somebody. */
  Mono<Void> create(String personId, Optional<String> username) {
    return username.map(name -> change(personId, List.of(), List.of(new Change("username", Optional.of(name), String.class))))
        .orElseGet(Mono::empty);
  }

  /**
   * Changes columns of both tables; where all of them have their values already, nothing is changed. Belongs into a transaction.
   * What the tables' constraints would refuse is refused before, because the database logs what it refuses.
   */
  Mono<Void> change(String personId, List<Change> ofPerson, List<Change> ofProfile) {
    if (ofPerson.isEmpty() && ofProfile.isEmpty()) {
      return Mono.empty();
    }
    return lock(personId, ofPerson)
        .delayUntil(nameless -> nameless ? Mono.error(nameless()) : Mono.empty())
        .delayUntil(_ -> Mono.justOrEmpty(value(ofProfile, "username")).flatMap(name -> usernames.require(personId, name)))
        .flatMap(_ -> write(personId, ofPerson, ofProfile))
        .onErrorMap(DuplicateKeyException.class, _ -> Usernames.taken());
  }

  /** Whether the person would have no name then; empty when there is no such person. Nobody else changes the person meanwhile. */
  private Mono<Boolean> lock(String personId, List<Change> ofPerson) {
    return client.sql("""
            SELECT btrim(coalesce(:first, first_name) || ' ' || coalesce(:last, last_name)) = '' AS nameless
            FROM person WHERE id = :id FOR NO KEY UPDATE
            """)
        .bind("id", personId)
        .bind("first", parameter(value(ofPerson, "first_name")))
        .bind("last", parameter(value(ofPerson, "last_name")))
        .map(row -> required(row, "nameless", Boolean.class))
        .one();
  }

  private Mono<Void> write(String personId, List<Change> ofPerson, List<Change> ofProfile) {
    return client.sql("INSERT INTO personal_profile (person_id) VALUES (:id) ON CONFLICT DO NOTHING").bind("id", personId).then()
        .then(update("personal_profile", "person_id", personId, ofProfile))
        .zipWhen(_ -> update("person", "id", personId, ofPerson), Long::sum)
        .filter(changed -> changed > 0)
        .flatMap(_ -> client.sql("UPDATE person SET updated_at = now() WHERE id = :id").bind("id", personId).then());
  }

  /** How many rows had other values. */
  private Mono<Long> update(String table, String key, String personId, List<Change> changes) {
    if (changes.isEmpty()) {
      return Mono.just(0L);
    }
    String set = changes.stream().map(change -> change.column() + " = :" + change.column()).collect(Collectors.joining(", "));
    String differs = changes.stream().map(change -> change.column() + " IS DISTINCT FROM :" + change.column())
        .collect(Collectors.joining(" OR "));
    GenericExecuteSpec statement = client.sql("UPDATE %s SET %s WHERE %s = :personId AND (%s)".formatted(table, set, key, differs))
        .bind("personId", personId);
    for (Change change : changes) {
      statement = change.value().isPresent()
          ? statement.bind(change.column(), change.value().get())
          : statement.bindNull(change.column(), change.type());
    }
    return statement.fetch().rowsUpdated();
  }

  private static SubgraphException nameless() {
    return SubgraphException.invalidInput("firstName", "must not be empty without a last name");
  }

  /** The text that a column is to get; empty when it is not to get any. */
  private static Optional<String> value(List<Change> changes, String column) {
    return changes.stream().filter(change -> change.column().equals(column)).flatMap(change -> change.value().stream())
        .map(String.class::cast).findFirst();
  }

  private static Parameter parameter(Optional<String> text) {
    return text.map(it -> Parameters.in((Object) it)).orElseGet(() -> Parameters.in(String.class));
  }

  private static PersonalProfile profile(Readable row) {
    return new PersonalProfile(
        required(row, "username", String.class),
        required(row, "first_name", String.class),
        required(row, "last_name", String.class),
        optional(row, "profile_image", String.class),
        optional(row, "phone", String.class),
        optional(row, "linkedin_url", String.class),
        optional(row, "github_url", String.class),
        optional(row, "website_url", String.class),
        optional(row, "bio", String.class),
        optional(row, "location", String.class),
        optional(row, "preferred_cv_template", Integer.class),
        required(row, "email_notifications", Boolean.class),
        required(row, "has_password", Boolean.class),
        required(row, "google_linked", Boolean.class),
        required(row, "created_at", OffsetDateTime.class),
        required(row, "updated_at", OffsetDateTime.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  private static <T> Optional<T> optional(Readable row, String column, Class<T> type) {
    return Optional.ofNullable(row.get(column, type));
  }
}
