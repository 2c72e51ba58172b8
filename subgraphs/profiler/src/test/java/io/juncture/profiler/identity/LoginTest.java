package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"juncture.profiler.login.free-attempts=40", "juncture.identity.issuer=http://issuer.test"})
class LoginTest extends ProfilerTest {

  private static final String LOGIN = """
      mutation($input: LoginInput!) {
        login(input: $input) { token expiresAt user { id email fullName roles organization { id } } }
      }
      """;

  @Autowired MeterRegistry meters;

  @Test
  void aLoginAnswersWhoLoggedInAndATokenOfFifteenMinutes() throws ParseException {
    var response = login("User@Example.com ", PASSWORD);
    response.path("login.user").matchesJsonStrictly("""
        { "id": "user-123", "email": "user@example.com", "fullName": "John Doe", "roles": ["LEARNER", "TRAINER"],
          "organization": { "id": "org-456" } }
        """);
    var claims = SignedJWT.parse(response.path("login.token").entity(String.class).get()).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("user-123");
    assertThat(claims.getIssuer()).isEqualTo("http://issuer.test");
    assertThat(claims.getStringListClaim("roles")).containsExactly("learner", "trainer");
    assertThat(claims.getStringClaim("org")).isEqualTo("org-456");
    assertThat(claims.getStringClaim("scope")).isEqualTo("account");
    assertThat(claims.getJWTID()).isNotBlank();
    Instant expiry = claims.getExpirationTime().toInstant();
    assertThat(Duration.between(claims.getIssueTime().toInstant(), expiry)).isEqualTo(Duration.ofMinutes(15));
    assertThat(response.path("login.expiresAt").entity(OffsetDateTime.class).get().toInstant()).isEqualTo(expiry);
  }

  @Test
  void whoJustLoggedInIsNoCallerYetAndSeesAProfileButNoResults() {
    anonymous().document("""
            mutation($input: LoginInput!) {
              login(input: $input) {
                user { id aptitudeScore maxMissionDifficulty recipeGuidance { totalGaps } valueStatement { summary } profile { username } }
              }
            }
            """)
        .variable("input", Map.of("email", "newbie@example.com", "password", PASSWORD)).execute()
        .path("login.user").matchesJsonStrictly("""
            { "id": "newbie-1", "aptitudeScore": null, "maxMissionDifficulty": null, "recipeGuidance": null, "valueStatement": null,
              "profile": { "username": "newbie-1" } }
            """);
  }

  @Test
  void aPersonWithoutOrganizationHasNoneInTheToken() throws ParseException {
    String token = login("newbie@example.com", PASSWORD).path("login.token").entity(String.class).get();
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaims()).doesNotContainKey("org");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
    assertThat(bodyOf("user@example.com", "wrong")).contains("INVALID_CREDENTIALS")
        .isEqualTo(bodyOf("nobody@example.com", PASSWORD));
  }

  @Test
  void forAnUnknownAddressTheSameIsDoneAsForAWrongPassword() {
    assertThat(hashesDuring("learner@example.com")).isEqualTo(1).isEqualTo(hashesDuring("nobody@example.org"));
    assertThat(SqlStatements.during(meters, () -> bodyOf("learner@example.com", "wrong"))).isPositive()
        .isEqualTo(SqlStatements.during(meters, () -> bodyOf("nobody@example.org", "wrong")));
  }

  @Test
  void missingFieldsAreToldByName() {
    login("", "").errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT")
          .containsEntry("violations", List.of(
              Map.of("field", "email", "message", "must not be blank"),
              Map.of("field", "password", "message", "must not be empty")));
    });
    anonymous().document(LOGIN).variable("input", Map.of("email", "user@example.com")).execute().errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("violations",
            List.of(Map.of("field", "password", "message", "is required"))));
    login("user\0@example.com", "x").errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("violations",
            List.of(Map.of("field", "email", "message", "has a character that cannot be stored"))));
    login("user@example.com", "x".repeat(1025)).errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_INPUT"));
  }

  @Test
  void theLogHoldsNeitherAddressNorPassword(CapturedOutput output) {
    login("user@example.com", PASSWORD).path("login.token").hasValue();
    login("director@example.com", "another secret").errors().satisfy(errors -> assertThat(errors).hasSize(1));
    assertThat(output.getAll()).doesNotContain("director@example.com", PASSWORD, "another secret");
  }

  private GraphQlTester.Response login(String email, String password) {
    return anonymous().document(LOGIN).variable("input", Map.of("email", email, "password", password)).execute();
  }

  private long hashesDuring(String email) {
    double before = meters.counter(PasswordHashes.COMPUTED).count();
    bodyOf(email, "wrong");
    return (long) (meters.counter(PasswordHashes.COMPUTED).count() - before);
  }

  private String bodyOf(String email, String password) {
    return http().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", LOGIN, "variables", Map.of("input", Map.of("email", email, "password", password))))
        .exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
  }
}
