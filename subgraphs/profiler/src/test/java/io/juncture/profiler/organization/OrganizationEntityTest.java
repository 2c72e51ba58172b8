package io.juncture.profiler.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganizationEntityTest extends ProfilerTest {

  private static final String ENTITIES = """
      query($r: [_Any!]!) {
        _entities(representations: $r) {
          ... on Organization { id name }
          ... on Department { id title: name }
          ... on User { id }
        }
      }
      """;
  private static final List<Map<String, String>> MIXED = List.of(
      Map.of("__typename", "Department", "id", "dept-mkt"),
      Map.of("__typename", "Organization", "id", "org-456"),
      Map.of("__typename", "User", "id", "user-456"),
      Map.of("__typename", "Department", "id", "none"),
      Map.of("__typename", "Department", "id", "dept-eng"));

  @Autowired MeterRegistry meters;

  @Test
  void entitiesOfSeveralTypesComeInOrderWithOneStatementForEachType() {
    token("learner");
    long statements = SqlStatements.during(meters, () ->
        as("learner").document(ENTITIES).variable("r", MIXED).execute().path("_entities").matchesJsonStrictly("""
            [{"id": "dept-mkt", "title": "Marketing"}, {"id": "org-456", "name": "TechCorp Solutions"},
             {"id": "user-456"}, null, {"id": "dept-eng", "title": "Engineering"}]
            """));
    assertThat(statements).as("and one that asks whether the caller was erased").isEqualTo(4);
  }

  @Test
  void peopleOfNoOrganizationSeeNone() {
    as("newbie").document(ENTITIES).variable("r", MIXED).execute()
        .path("_entities").matchesJsonStrictly("[null, null, null, null, null]");
  }

  @Test
  void aMentorSeesTheOrganizationOfAMentee() {
    as("mentor").document("{ user(id: \"user-123\") { organization { name } } }").execute()
        .path("user.organization.name").entity(String.class).isEqualTo("TechCorp Solutions");
  }
}
