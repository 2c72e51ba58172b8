package io.juncture.profiler.person;

import io.juncture.profiler.ProfilerTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees whom: the same by {@code users} and by entity. */
class VisibilityTest extends ProfilerTest {

  private static final List<String> PEOPLE = List.of("user-123", "user-456", "mentor-1", "newbie-1", "admin-1");

  @ParameterizedTest
  @CsvSource({
    "user,     user-123",
    "learner,  user-456",
    "trainer,  ''",
    "mentor,   user-123 mentor-1",
    "orgadmin, user-123 user-456 mentor-1",
    "director, user-123 user-456 mentor-1",
    "newbie,   newbie-1",
    "talent,   ''",
    "admin,    user-123 user-456 mentor-1 newbie-1 admin-1"})
  void onlyThoseWhomTheRoleAllows(String caller, String visible) {
    List<String> expected = PEOPLE.stream().filter(id -> Arrays.asList(visible.split(" ")).contains(id)).toList();

    as(caller).document("query($ids: [ID!]!) { users(ids: $ids) { id } }").variable("ids", PEOPLE).execute()
        .path("users[?(@ != null)].id").entityList(String.class).isEqualTo(expected);
    as(caller).document("query($r: [_Any!]!) { _entities(representations: $r) { ... on User { id fullName } } }")
        .variable("r", PEOPLE.stream().map(id -> Map.of("__typename", "User", "id", id)).toList()).execute()
        .path("_entities").entityList(Object.class).hasSize(PEOPLE.size())
        .path("_entities[?(@ != null)].id").entityList(String.class).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"user, user@example.com", "admin, user@example.com", "mentor, ", "director, ", "orgadmin, "})
  void theAddressIsForThePersonAndAdministrators(String caller, String email) {
    var address = as(caller).document("{ user(id: \"123\") { id email } }").execute()
        .path("user.id").entity(String.class).isEqualTo("user-123")
        .path("user.email");
    if (email == null) {
      address.valueIsNull();
    } else {
      address.entity(String.class).isEqualTo(email);
    }
  }
}
