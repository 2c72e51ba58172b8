package io.juncture.profiler.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.subgraph.testing.RootField;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * What each role gets from each root field, without the gateway: the subgraph enforces for itself what the schema's directives say. Each
 * operation names nothing that exists, so that nothing is changed by those who may.
 */
class RoleMatrixTest extends SessionTest {

  private static final Set<String> REFUSALS = Set.of("UNAUTHENTICATED", "FORBIDDEN");
  private static final List<String> ROLES =
      List.of("anonymous", "learner", "trainer", "mentor", "coach", "org_admin", "director", "admin", "partner");

  /**
   * What they get, in the order of the roles: {@code ok}, {@code open} (whatever comes, but no refusal of the caller), or the error's code
   * by its first letters. Input that is malformed is refused before a role is asked for.
   */
  private static final String MATRIX = """
      field                                  anonymous learner trainer mentor coach org_admin director admin partner
      Query.me                               UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Query.user                             UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Query.users                            UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Query.identityProvider                 ok        ok      ok      ok     ok    ok        ok       ok    ok
      Query.partners                         UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   ok    FORBID
      Query.partner                          UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   ok    FORBID
      Query.currentPartner                   UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   FORBID ok
      Query.profilerSession                  UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Query.openProfilerSession              UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Query.profilerResult                   UNAUTH    FORBID  FORBID  NOT_F  NOT_F FORBID    FORBID   NOT_F FORBID
      Query.profilerCohortAnalytics          UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   NOT_F    NOT_F FORBID
      Query.profilerEnterpriseAnalytics      UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   ok       ok    FORBID
      Query._entities                        UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Mutation.register                      INVALI    INVALI  INVALI  INVALI INVALI INVALI   INVALI   INVALI INVALI
      Mutation.login                         INVALID_C INVALID_C INVALID_C INVALID_C INVALID_C INVALID_C INVALID_C INVALID_C INVALID_C
      Mutation.loginWithGoogle               open      open    open    open   open  open      open     open  open
      Mutation.linkGoogle                    UNAUTH    open    open    open   open  open      open     open  FORBID
      Mutation.unlinkGoogle                  UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Mutation.refreshToken                  UNAUTH    UNAUTH  UNAUTH  UNAUTH UNAUTH UNAUTH   UNAUTH   UNAUTH UNAUTH
      Mutation.logout                        ok        ok      ok      ok     ok    ok        ok       ok    ok
      Mutation.updateProfile                 UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Mutation.changePassword                UNAUTH    INVALID INVALID INVALID INVALID INVALID INVALID INVALID FORBID
      Mutation.deleteAccount                 UNAUTH    INVALID INVALID INVALID INVALID INVALID INVALID INVALID FORBID
      Mutation.eraseUser                     UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   ok    FORBID
      Mutation.setRoles                      UNAUTH    INVALID INVALID INVALID INVALID INVALID INVALID INVALID FORBID
      Mutation.assignMentor                  UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.unassignMentor                UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.setOrganization               UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.saveOrganization              UNAUTH    INVALID INVALID INVALID INVALID INVALID INVALID INVALID FORBID
      Mutation.requestPasswordReset          open      open    open    open   open  open      open     open  open
      Mutation.resetPassword                 INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I
      Mutation.partnerToken                  INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I INVALID_I
      Mutation.clientCredentialsToken        UNSUPP    UNSUPP  UNSUPP  UNSUPP UNSUPP UNSUPP   UNSUPP   UNSUPP UNSUPP
      Mutation.savePartner                   UNAUTH    INVALID INVALID INVALID INVALID INVALID INVALID INVALID FORBID
      Mutation.issuePartnerKey               UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.rotatePartnerKey              UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.revokePartnerKey              UNAUTH    FORBID  FORBID  FORBID FORBID FORBID   FORBID   NOT_F FORBID
      Mutation.startProfilerSession          UNAUTH    ok      ok      ok     ok    ok        ok       ok    FORBID
      Mutation.answerProfilerQuestions       UNAUTH    NOT_F   NOT_F   NOT_F  NOT_F NOT_F     NOT_F    NOT_F FORBID
      Mutation.pauseProfilerSession          UNAUTH    NOT_F   NOT_F   NOT_F  NOT_F NOT_F     NOT_F    NOT_F FORBID
      Mutation.resumeProfilerSession         UNAUTH    NOT_F   NOT_F   NOT_F  NOT_F NOT_F     NOT_F    NOT_F FORBID
      Mutation.submitProfilerSession         UNAUTH    NOT_F   NOT_F   NOT_F  NOT_F NOT_F     NOT_F    NOT_F FORBID
      Subscription.profilerSessionProgress   UNAUTH    NOT_F   NOT_F   NOT_F  NOT_F NOT_F     NOT_F    NOT_F FORBID
      """;

  @Autowired GraphQlSource source;

  @Test
  void everyRootFieldIsForTheRolesThatTheTableSays() {
    Map<String, String> tokens = tokens();
    Map<String, List<String>> expected = table();
    List<RootField> fields = RootField.of(source.schema());
    assertThat(fields).extracting(RootField::coordinate).containsExactlyInAnyOrderElementsOf(expected.keySet());
    Map<String, String> wrong = new LinkedHashMap<>();
    for (RootField field : fields) {
      for (int i = 0; i < ROLES.size(); i++) {
        String found = field.codeFor(port, tokens.get(ROLES.get(i)));
        String wanted = expected.get(field.coordinate()).get(i);
        boolean right = switch (wanted) {
          case "ok" -> found.isEmpty();
          case "open" -> !REFUSALS.contains(found);
          default -> found.startsWith(wanted);
        };
        if (!right) {
          wrong.put(field + " for " + ROLES.get(i), found + " instead of " + wanted);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, List<String>> table() {
    return MATRIX.lines().skip(1).map(line -> Arrays.asList(line.split("\\s+")))
        .collect(Collectors.toMap(List::getFirst, cells -> cells.subList(1, cells.size())));
  }

  private Map<String, String> tokens() {
    Map<String, String> tokens = ROLES.subList(1, ROLES.size() - 1).stream()
        .collect(Collectors.toMap(role -> role, role -> token(taker(role))));
    tokens.put("anonymous", "");
    tokens.put("partner", anonymous().document("""
        mutation($now: String!) {
          partnerToken(input: {partnerId: "workforce-agency-17", key: "sk_demo_123", secret: "sh_demo_456", timestamp: $now}) { accessToken }
        }
        """).variable("now", Instant.now().toString()).execute().path("partnerToken.accessToken").entity(String.class).get());
    return tokens;
  }
}
