package io.juncture.profiler.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.session.SessionTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ExtendWith(OutputCaptureExtension.class)
class PeopleAdministrationTest extends SessionTest {

  private static final String UNKNOWN = "user-0";

  @AfterEach
  void restore() {
    database.sql("DELETE FROM organization WHERE id = 'new-works'").then().block();
    database.sql("INSERT INTO person_role (person_id, role) VALUES ('admin-1', 'admin') ON CONFLICT DO NOTHING").then().block();
    database.sql("DELETE FROM person_role WHERE person_id = 'admin-1' AND role <> 'admin'").then().block();
  }

  @Test
  void theNextTokenHasTheNewRolesAndTheLoginGoesOn(CapturedOutput output) {
    String person = taker();
    String refresh = anonymous().document("mutation($input: LoginInput!) { login(input: $input) { refreshToken } }")
        .variable("input", Map.of("email", person + "@example.com", "password", PASSWORD)).execute()
        .path("login.refreshToken").entity(String.class).get();
    setRoles("admin", person, "MENTOR", "DIRECTOR", "MENTOR").path("setRoles")
        .matchesJsonStrictly("{ \"id\": \"%s\", \"roles\": [\"MENTOR\", \"DIRECTOR\"] }".formatted(person));
    Response next = anonymous().document("mutation($token: String!) { refreshToken(refreshToken: $token) { token user { roles } } }")
        .variable("token", refresh).execute();
    next.path("refreshToken.user.roles").entityList(String.class).containsExactly("MENTOR", "DIRECTOR");
    withToken(next.path("refreshToken.token").entity(String.class).get()).document("{ profilerEnterpriseAnalytics { __typename } }").execute()
        .path("profilerEnterpriseAnalytics").hasValue();
    setRoles("admin", person, "LEARNER").path("setRoles.roles").entityList(String.class).containsExactly("LEARNER");
    assertThat(output.getAll()).contains("admin-1 gave " + person + " the roles [MENTOR, DIRECTOR]");
  }

  @Test
  void whoCannotBeGivenRolesIsToldWhy() {
    String person = taker();
    assertThat(code(setRoles("admin", UNKNOWN, "LEARNER"))).isEqualTo("NOT_FOUND");
    assertThat(code(setRoles("admin", person))).isEqualTo("INVALID_INPUT");
    setRoles("admin", person, "LEARNER", "PARTNER").errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions())
        .containsEntry("violations", List.of(Map.of("field", "roles", "message", "must not have PARTNER: that is the role of partners' systems"))));
    assertThat(code(setRoles("director", person, "ADMIN"))).isEqualTo("FORBIDDEN");
    assertThat(code(setRoles(person, person, "ADMIN"))).isEqualTo("FORBIDDEN");
  }

  @Test
  void theLastAdministratorStaysOne() {
    assertThat(code(setRoles("admin", "1", "LEARNER"))).isEqualTo("CONFLICT");
    setRoles("admin", "admin-1", "ADMIN", "COACH").path("setRoles.roles").entityList(String.class).containsExactly("COACH", "ADMIN");
    setRoles("admin", "admin-1", "ADMIN").path("setRoles.id").hasValue();
    String second = taker("admin");
    setRoles(second, "admin-1", "LEARNER").path("setRoles.id").hasValue();
    assertThat(code(setRoles(second, second, "LEARNER"))).isEqualTo("CONFLICT");
  }

  @Test
  void ofTheLastTwoAdministratorsOneStaysAlsoWhenBothGoAtOnce() {
    for (int round = 0; round < 5; round++) {
      restore();
      String second = taker("admin");
      token(second);
      token("admin");
      List<String> codes = Flux.just("admin-1", second)
          .flatMap(person -> Mono.fromCallable(() -> code(setRoles("admin", person, "LEARNER"))).subscribeOn(Schedulers.boundedElastic()))
          .collectList().blockOptional().orElseThrow();
      assertThat(codes).containsExactlyInAnyOrder("", "CONFLICT");
      assertThat(administrators()).isEqualTo(1);
      database.sql("DELETE FROM person WHERE id = :id").bind("id", second).then().block();
    }
  }

  private long administrators() {
    return database.sql("SELECT count(*) FROM person_role WHERE role = 'admin'").mapValue(Long.class).one().blockOptional().orElseThrow();
  }

  @Test
  void aMentorSeesTheMenteeWhileAssigned() {
    String mentor = taker("mentor");
    String mentee = taker();
    assertThat(sees(mentor, mentee)).isFalse();
    mentoring("assignMentor", mentor, mentee).path("assignMentor.id").entity(String.class).isEqualTo(mentee);
    mentoring("assignMentor", mentor, mentee).path("assignMentor.id").entity(String.class).isEqualTo(mentee);
    assertThat(sees(mentor, mentee)).isTrue();
    mentoring("unassignMentor", mentor, mentee).path("unassignMentor.id").entity(String.class).isEqualTo(mentee);
    mentoring("unassignMentor", mentor, mentee).path("unassignMentor.id").entity(String.class).isEqualTo(mentee);
    assertThat(sees(mentor, mentee)).isFalse();
  }

  @Test
  void onlyMentorsAndCoachesAreAssignedAndNotToThemselves() {
    String mentor = taker("mentor");
    String coach = taker("coach");
    String learner = taker();
    assertThat(code(mentoring("assignMentor", learner, mentor))).isEqualTo("CONFLICT");
    assertThat(code(mentoring("assignMentor", mentor, mentor))).isEqualTo("INVALID_INPUT");
    assertThat(code(mentoring("assignMentor", mentor, UNKNOWN))).isEqualTo("NOT_FOUND");
    assertThat(code(mentoring("assignMentor", UNKNOWN, mentor))).isEqualTo("NOT_FOUND");
    assertThat(code(mentoring("assignMentor", coach, learner))).isEmpty();
  }

  @Test
  void aPersonBelongsToAnOrganizationThatThereIs() {
    String person = taker();
    assertThat(code(belong(person, "new-works"))).isEqualTo("NOT_FOUND");
    as("admin").document("mutation { saveOrganization(input: {id: \"new-works\", name: \" New \"}) { id name departments { id } } }").execute()
        .path("saveOrganization").matchesJsonStrictly("{ \"id\": \"new-works\", \"name\": \"New\", \"departments\": [] }");
    as("admin").document("mutation { saveOrganization(input: {id: \"new-works\", name: \"New Works\"}) { id } }").execute()
        .path("saveOrganization.id").hasValue();
    assertThat(code(belong(UNKNOWN, "new-works"))).isEqualTo("NOT_FOUND");
    belong(person, "new-works").path("setOrganization.organization.name").entity(String.class).isEqualTo("New Works");
    belong(person, "new-works").path("setOrganization.organization.name").entity(String.class).isEqualTo("New Works");
    belong(person, null).path("setOrganization.organization").valueIsNull();
  }

  private boolean sees(String mentor, String mentee) {
    return as(mentor).document("query($ids: [ID!]!) { users(ids: $ids) { id } }").variable("ids", List.of(mentee, mentor)).execute()
        .path("users[*].id").entityList(String.class).get().contains(mentee);
  }

  private Response setRoles(String caller, String person, String... roles) {
    return as(caller).document("mutation($input: SetRolesInput!) { setRoles(input: $input) { id roles } }")
        .variable("input", Map.of("personId", person, "roles", List.of(roles))).execute();
  }

  private Response mentoring(String field, String mentor, String mentee) {
    return as("admin").document("mutation($input: MentorInput!) { %s(input: $input) { id } }".formatted(field))
        .variable("input", Map.of("mentorId", mentor, "menteeId", mentee)).execute();
  }

  private Response belong(String person, @Nullable String organization) {
    Map<String, Object> input = new HashMap<>(Map.of("personId", person));
    input.put("organizationId", organization);
    return as("admin").document("mutation($input: SetOrganizationInput!) { setOrganization(input: $input) { id organization { name } } }")
        .variable("input", input).execute();
  }
}
