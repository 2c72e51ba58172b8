package io.juncture.profiler.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who may delete an account without a password: somebody who has just logged in. */
@DirtiesContext
class OwnerProofTest extends ProfilerTest {

  private static final String STRONG = "correct horse battery staple";
  private static final String TOKENS = "token refreshToken user { id }";

  @Autowired DatabaseClient database;
  @Autowired OwnerProof proof;

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
  void whoDeletesTheAccountTwiceAtOnceIsToldTwiceThatItIsDone() {
    for (int i = 0; i < 10; i++) {
      String token = register("twice" + i + "@example.net").path("register.token").entity(String.class).get();
      List<Boolean> answers = Flux.range(0, 3)
          .flatMap(_ -> Mono.fromCallable(() -> delete(token, "{password: \"" + STRONG + "\"}").path("deleteAccount").entity(Boolean.class).get())
              .subscribeOn(Schedulers.boundedElastic()))
          .collectList().block();
      assertThat(answers).containsExactly(true, true, true);
      assertThat(people("twice" + i + "@example.net")).isZero();
    }
  }

  @Test
  void nothingNeedsAProofWhenThePersonIsGoneMeanwhile() {
    Caller gone = new Caller("user-gone", Set.of(), Optional.empty());
    assertThat(proof.require(gone, null, new DeleteAccountInput(STRONG), Optional.empty()).blockOptional()).isEmpty();
  }

  @Test
  void theLastTwoAdministratorsDoNotGoAtTheSameTime() {
    List<String> emails = List.of("one.admin@example.net", "other.admin@example.net");
    List<String> tokens = emails.stream().map(email -> register(email).path("register.token").entity(String.class).get()).toList();
    database.sql("DELETE FROM person_role WHERE role = 'admin'").then().block();
    database.sql("INSERT INTO person_role SELECT id, 'admin' FROM person WHERE email IN (:emails)").bind("emails", emails).then().block();

    List<String> codes = Flux.fromIterable(tokens)
        .flatMap(token -> Mono.fromCallable(() -> code(delete(token, "{password: \"" + STRONG + "\"}"))).subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(codes).containsExactlyInAnyOrder("none", "CONFLICT");
    assertThat(emails.stream().mapToLong(this::people).sum()).isOne();

    String last = emails.stream().filter(email -> people(email) == 1).findFirst().orElseThrow();
    Response login = anonymous().document("mutation($input: LoginInput!) { login(input: $input) { " + TOKENS + " } }")
        .variable("input", Map.of("email", last, "password", STRONG)).execute();
    assertThat(code(withToken(login.path("login.token").entity(String.class).get()).document("mutation($id: ID!) { eraseUser(id: $id) }")
        .variable("id", login.path("login.user.id").entity(String.class).get()).execute())).isEqualTo("CONFLICT");
    assertThat(people(last)).isOne();
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

  private static String code(Response response) {
    String[] code = {"none"};
    response.errors().satisfy(errors -> errors.forEach(error -> code[0] = String.valueOf(error.getExtensions().get("code"))));
    return code[0];
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
