package io.juncture.profiler.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;

/** Who may delete an account without a password: somebody who has just logged in. */
@DirtiesContext
class OwnerProofTest extends ProfilerTest {

  private static final String STRONG = "correct horse battery staple";
  private static final String TOKENS = "token refreshToken user { id }";

  @Autowired DatabaseClient database;

  @Test
  void anAccountWithAPasswordNeedsItHoweverFreshTheLogin() {
    Response login = register("with.password@example.net");
    assertInvalid(delete(login.path("register.token").entity(String.class).get(), "{}"), "is required");
    assertInvalid(delete(login.path("register.token").entity(String.class).get(), "{password: \"wrong\"}"), "is not the current password");
    assertThat(people("with.password@example.net")).isOne();
  }

  @Test
  void anAccountWithoutAPasswordNeedsAFreshLogin() {
    String email = "without.password@example.net";
    Response login = register(email);
    database.sql("UPDATE person SET password_hash = NULL WHERE email = :email").bind("email", email).then().block();

    String prolonged = anonymous().document("mutation($token: String!) { refreshToken(refreshToken: $token) { token } }")
        .variable("token", login.path("register.refreshToken").entity(String.class).get())
        .execute().path("refreshToken.token").entity(String.class).get();
    delete(prolonged, "{}").errors().satisfy(errors -> assertThat(errors).hasSize(1).allSatisfy(error -> {
      assertThat(error.getExtensions()).containsEntry("code", "UNAUTHENTICATED");
      assertThat(error.getMessage()).contains("log in again");
    }));
    assertThat(people(email)).isOne();

    String fresh = login.path("register.token").entity(String.class).get();
    delete(fresh, "{}").path("deleteAccount").entity(Boolean.class).isEqualTo(true);
    assertThat(people(email)).isZero();
    delete(fresh, "{}").path("deleteAccount").entity(Boolean.class).isEqualTo(true);
  }

  @Test
  void withoutATokenNobodyIsDeleted() {
    anonymous().document("mutation { deleteAccount(input: {}) }").execute().errors()
        .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED"));
  }

  @Test
  void partnersHaveNoAccountToDelete() {
    String partner = anonymous().document("mutation($input: PartnerTokenInput!) { partnerToken(input: $input) { accessToken } }")
        .variable("input", Map.of("partnerId", "workforce-agency-17", "key", "sk_demo_123", "secret", "sh_demo_456", "timestamp", Instant.now().toString()))
        .execute().path("partnerToken.accessToken").entity(String.class).get();
    delete(partner, "{}").errors().satisfy(errors -> assertThat(errors).hasSize(1).allSatisfy(error ->
        assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    assertThat(database.sql("SELECT count(*) FROM outbox").mapValue(Long.class).one().block()).isZero();
  }

  @Test
  void aTokenTellsWhenTheLoginWas() throws Exception {
    String token = register("login.time@example.net").path("register.token").entity(String.class).get();
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(Instant.ofEpochSecond(claims.getLongClaim("auth_time"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  private Response register(String email) {
    return anonymous().document("mutation($input: RegisterInput!) { register(input: $input) { " + TOKENS + " } }")
        .variable("input", Map.of("email", email, "password", STRONG)).execute();
  }

  private Response delete(String token, String input) {
    return withToken(token).document("mutation { deleteAccount(input: " + input + ") }").execute();
  }

  private long people(String email) {
    return database.sql("SELECT count(*) FROM person WHERE email = :email").bind("email", email).mapValue(Long.class).one().blockOptional()
        .orElseThrow();
  }

  private static void assertInvalid(Response response, String message) {
    response.errors().satisfy(errors -> assertThat(errors).hasSize(1).allSatisfy(error ->
        assertThat(error.getExtensions().toString()).contains("INVALID_INPUT", "password", message)));
  }
}
