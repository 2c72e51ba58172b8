package io.juncture.profiler.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UserLookupTest extends ProfilerTest {

  private static final String USERS = "query($ids: [ID!]!) { users(ids: $ids) { id fullName organization { departments { name } } } }";

  @Autowired MeterRegistry meters;

  @Test
  void meIsThePersonOfTheToken() {
    as("user").document("""
        { me { id number uuid email fullName roles
               organization { id name departments { id name } }
               preferences { leaderboardPrivacy predictiveAnalyticsEnabled currency indianNumberFormat } } }
        """).execute().path("me").matchesJsonStrictly("""
        { "id": "user-123", "number": 123, "uuid": "b67a71e2-5f61-492a-9eeb-2037bf2e9993",
          "email": "user@example.com", "fullName": "John Doe", "roles": ["LEARNER", "TRAINER"],
          "organization": { "id": "org-456", "name": "TechCorp Solutions", "departments": [
            { "id": "dept-eng", "name": "Engineering" },
            { "id": "dept-mkt", "name": "Marketing" },
            { "id": "dept-sales", "name": "Sales" } ] },
          "preferences": { "leaderboardPrivacy": "PUBLIC", "predictiveAnalyticsEnabled": true,
            "currency": "INR", "indianNumberFormat": true } }
        """);
  }

  @Test
  void aPersonOutsideAnyOrganizationHasNone() {
    as("newbie").document("{ me { id organization { id } } }").execute()
        .path("me.id").entity(String.class).isEqualTo("newbie-1")
        .path("me.organization").valueIsNull();
  }

  @Test
  void identifiersMayBeMixedAndOrderIsKept() {
    List<String> ids = Arrays.asList("456", "B67A71E2-5f61-492a-9eeb-2037bf2e9993", "nobody", "user-456", "0123",
        "99999999999", "2147483648", "a b", "b67a71e2");
    as("admin").document("query($ids: [ID!]!) { users(ids: $ids) { id } }").variable("ids", ids).execute()
        .path("users").matchesJsonStrictly("""
            [{"id": "user-456"}, {"id": "user-123"}, null, {"id": "user-456"}, null, null, null, null, null]
            """);
  }

  @Test
  void onePersonIsFoundByAnyIdentifier() {
    for (String id : List.of("user-123", "123", "b67a71e2-5f61-492a-9eeb-2037bf2e9993")) {
      as("user").document("query($id: ID!) { user(id: $id) { id } }").variable("id", id).execute()
          .path("user.id").entity(String.class).isEqualTo("user-123");
    }
    as("admin").document("{ user(id: \"nobody\") { id } }").execute().path("user").valueIsNull();
    for (String id : List.of("0123", "+123", " 123", "123 ")) {
      as("admin").document("query($id: ID!) { user(id: $id) { id } }").variable("id", id).execute().path("user").valueIsNull();
    }
  }

  @Test
  void atMostAHundredPeopleAreAskedFor() {
    as("admin").document(USERS).variable("ids", learners(101)).execute().errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT")
          .containsEntry("violations", List.of(Map.of("field", "ids", "message", "must be at most 100 ids")));
    });
    as("admin").document(USERS).variable("ids", List.of()).execute().path("users").entityList(Object.class).hasSize(0);
  }

  @Test
  void statementsDoNotGrowWithPeople() {
    token("orgadmin");
    long one = SqlStatements.during(meters, () -> askFor(learners(1)));
    long hundred = SqlStatements.during(meters, () -> askFor(learners(100)));
    assertThat(one).isEqualTo(4);
    assertThat(hundred).isEqualTo(4);
  }

  private void askFor(List<String> ids) {
    as("orgadmin").document(USERS).variable("ids", ids).execute()
        .path("users[*].organization.departments[2].name").entityList(String.class).hasSize(ids.size());
  }

  private static List<String> learners(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("learner-%03d"::formatted).toList();
  }
}
