package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ProfileTest extends AccountTest {

  private static final String FIELDS = """
      fullName preferences { leaderboardPrivacy currency }
      profile { username firstName lastName profileImage phone linkedinUrl githubUrl websiteUrl bio location
        preferredCvTemplate emailNotifications createdAt updatedAt }
      """;

  @Test
  void whatIsGivenChangesAndTheRestStays() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    Map<String, Object> all = Map.of("firstName", " Ada ", "phone", "+44 20 7946 0958", "linkedinUrl", "https://linkedin.com/in/ada",
        "bio", "Two\nlines", "preferredCvTemplate", 2, "emailNotifications", false, "leaderboardPrivacy", "PRIVATE", "currency", "EUR");
    var changed = update(token, all);
    changed.path("updateProfile.profile").matchesJson("""
        { "firstName": "Ada", "lastName": "Body", "phone": "+44 20 7946 0958", "linkedinUrl": "https://linkedin.com/in/ada",
          "githubUrl": null, "bio": "Two\\nlines", "preferredCvTemplate": 2, "emailNotifications": false }
        """);
    changed.path("updateProfile.fullName").entity(String.class).isEqualTo("Ada Body");
    changed.path("updateProfile.preferences").matchesJsonStrictly("{ \"leaderboardPrivacy\": \"PRIVATE\", \"currency\": \"EUR\" }");

    Map<String, Object> some = new HashMap<>(Map.of("githubUrl", "http://github.com/ada"));
    some.put("phone", null);
    some.put("bio", " ");
    update(token, some).path("updateProfile.profile").matchesJson("""
        { "firstName": "Ada", "phone": null, "bio": null, "githubUrl": "http://github.com/ada",
          "linkedinUrl": "https://linkedin.com/in/ada", "preferredCvTemplate": 2, "emailNotifications": false }
        """);
    update(token, Map.of()).path("updateProfile.fullName").entity(String.class).isEqualTo("Ada Body");
  }

  @Test
  void wrongInputIsToldByFieldAndChangesNothing() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    assertInvalid(update(token, Map.of("websiteUrl", "javascript:alert(1)")), "websiteUrl", "must be an http or https URL");
    assertInvalid(update(token, Map.of("currency", "XYZ", "firstName", "Changed")), "currency", "must be an ISO 4217 code");
    assertInvalid(update(token, Map.of("phone", "call me")), "phone", "must be a telephone number");
    assertInvalid(update(token, Map.of("firstName", "", "lastName", "")), "firstName", "must not be empty without a last name");
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("emailNotifications", null);
    assertInvalid(update(token, cleared), "emailNotifications", "must not be null");
    register(Map.of("email", newAddress(), "password", STRONG, "username", "taken"));
    assertInvalid(update(token, Map.of("username", "Taken", "firstName", "Changed")), "username", "belongs to somebody already");
    update(token, Map.of()).path("updateProfile.fullName").entity(String.class).isEqualTo("Some Body");
    assertFailed(anonymous().document("mutation { updateProfile(input: {}) { id } }").execute(), "UNAUTHENTICATED");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    Map<String, Object> input = new HashMap<>(Map.of("phone", "call me", "githubUrl", "github", "currency", "xyz"));
    input.put("lastName", null);
    assertThat(violatedFields(update(token, input))).containsExactlyInAnyOrder("phone", "githubUrl", "currency", "lastName");
  }

  @Test
  void anIdIsTheUsernameOfItsPersonAndOfNobodyElse() {
    var registered = register(newAddress());
    String token = registered.path("register.token").entity(String.class).get();
    String id = registered.path("register.user.id").entity(String.class).get();
    assertInvalid(update(token, Map.of("username", "Mentor-1")), "username", "belongs to somebody already");
    for (String username : List.of("user-123", "USER-456", "user-2000000000", "user-0")) {
      assertInvalid(update(token, Map.of("username", username)), "username", "is kept for the person with this id");
      assertInvalid(register(Map.of("email", newAddress(), "password", STRONG, "username", username)), "username",
          "is kept for the person with this id");
    }
    for (String username : List.of("ada." + id, "user-x", id.toUpperCase(), id)) {
      update(token, Map.of("username", username)).path("updateProfile.profile.username").entity(String.class).isEqualTo(username);
    }
    Map<String, Object> none = new HashMap<>();
    none.put("username", null);
    update(token, none).path("updateProfile.profile.username").entity(String.class).isEqualTo(id);
  }

  @Test
  void ofTwoWhoWantAUsernameAtTheSameTimeOneGetsIt() {
    List<String> tokens = Stream.generate(() -> register(newAddress()).path("register.token").entity(String.class).get()).limit(4).toList();
    List<Integer> errors = Flux.fromIterable(tokens)
        .flatMap(token -> Mono.fromCallable(() -> {
          int[] count = {0};
          update(token, Map.of("username", "contested")).errors().satisfy(found -> count[0] = found.size());
          return count[0];
        }).subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(errors).containsExactlyInAnyOrder(0, 1, 1, 1);
  }

  @Test
  void whatChangesNothingMovesNothing() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    Map<String, Object> input = new HashMap<>(Map.of("firstName", "Ada", "bio", "one", "currency", "EUR"));
    input.put("phone", null);
    String before = updatedAt(update(token, input));
    assertThat(updatedAt(update(token, Map.of()))).isEqualTo(before);
    assertThat(updatedAt(update(token, input))).isEqualTo(before);
    String ofPerson = updatedAt(update(token, Map.of("lastName", "Lovelace")));
    assertThat(ofPerson).isGreaterThan(before);
    assertThat(updatedAt(update(token, Map.of("bio", "two")))).isGreaterThan(ofPerson);
  }

  private static String updatedAt(Response response) {
    return response.path("updateProfile.profile.updatedAt").entity(String.class).get();
  }

  @Test
  void aPersonKeepsAName() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    update(token, Map.of("firstName", "")).path("updateProfile.fullName").entity(String.class).isEqualTo("Body");
    assertInvalid(update(token, Map.of("lastName", " ")), "firstName", "must not be empty without a last name");
    update(token, Map.of("firstName", "Ada", "lastName", "")).path("updateProfile.fullName").entity(String.class).isEqualTo("Ada");
    assertInvalid(update(token, Map.of("bio", "\0")), "bio", "must not contain the character U+0000");
  }

  @Test
  void eachChangeOfARequestAnswersTheProfileAsItIsThen() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    var changed = withToken(token).document("""
        mutation {
          first: updateProfile(input: { bio: "one" }) { profile { bio } }
          second: updateProfile(input: { bio: "two" }) { profile { bio } }
        }
        """).execute();
    changed.path("first.profile.bio").entity(String.class).isEqualTo("one");
    changed.path("second.profile.bio").entity(String.class).isEqualTo("two");
  }

  @Test
  void nobodyButThePersonAndAdministratorsSeesAProfile() {
    String query = "{ users(ids: [\"user-123\", \"user-456\"]) { fullName profile { lastName } } }";
    assertThat(profiles("user", query)).hasToString("[{lastName=Doe}]");
    assertThat(profiles("mentor", query)).hasToString("[null]");
    assertThat(profiles("orgadmin", query)).hasToString("[null, null]");
    assertThat(profiles("admin", query)).hasToString("[{lastName=Doe}, {lastName=Smith}]");
  }

  private List<Object> profiles(String name, String query) {
    return as(name).document(query).execute().path("users[*].profile").entityList(Object.class).get();
  }

  private Response update(String token, Map<String, Object> input) {
    return withToken(token).document("mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { " + FIELDS + " } }")
        .variable("input", input).execute();
  }
}
