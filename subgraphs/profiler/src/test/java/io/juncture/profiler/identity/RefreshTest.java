package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class RefreshTest extends ProfilerTest {

  private static final String REFRESH = """
      mutation($token: String!) {
        refreshToken(refreshToken: $token) { token expiresAt refreshToken refreshExpiresAt user { id } }
      }
      """;

  @Autowired DatabaseClient database;
  @Autowired RefreshTokens tokens;
  @Autowired TokenProperties properties;

  @Test
  void aRefreshAnswersNewTokensOfTheSameLogin() throws ParseException {
    var login = login("learner@example.com");
    String first = login.path("login.refreshToken").entity(String.class).get();
    assertThat(Base64.getUrlDecoder().decode(first.substring(first.indexOf('.') + 1))).hasSize(32);

    var refreshed = refresh(first);

    assertThat(refreshed.path("refreshToken.refreshToken").entity(String.class).get()).isNotEqualTo(first);
    assertThat(refreshed.path("refreshToken.user.id").entity(String.class).get()).isEqualTo("user-456");
    assertThat(refreshed.path("refreshToken.refreshExpiresAt").entity(String.class).get())
        .isEqualTo(login.path("login.refreshExpiresAt").entity(String.class).get());
    String access = refreshed.path("refreshToken.token").entity(String.class).get();
    assertThat(SignedJWT.parse(access).getJWTClaimsSet().getStringClaim("scope")).isEqualTo("account");
    withToken(access).document("{ me { id } }").execute().path("me.id").entity(String.class).isEqualTo("user-456");
  }

  @Test
  void aTokenThatComesTwiceEndsTheLoginAlsoForItsReplacement() {
    String first = token();
    String second = next(first);
    String other = token();
    assertRefused(first);
    assertRefused(second);
    assertThat(next(other)).isNotEmpty();
  }

  @Test
  void ofRequestsAtTheSameTimeOnePassesAndThenTheLoginHasEnded() {
    String token = token();
    List<Boolean> passed = Flux.range(0, 8)
        .flatMap(_ -> tokens.replace(RefreshToken.of(token).orElseThrow()).hasElement().subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(passed).hasSize(8).containsOnlyOnce(true);
    assertThat(families(token)).isZero();
  }

  @Test
  void theDatabaseHoldsNoToken() {
    String token = token();
    RefreshToken parsed = RefreshToken.of(token).orElseThrow();
    byte[] digest = database.sql("SELECT secret_digest FROM refresh_family WHERE id = :id").bind("id", parsed.family())
        .mapValue(byte[].class).one().block();
    assertThat(digest).isEqualTo(parsed.digest()).isNotEqualTo(parsed.secret().bytes());
  }

  @Test
  void afterItsLifetimeALoginCannotBeProlonged() {
    String token = token();
    database.sql("UPDATE refresh_family SET expires_at = now() - interval '1 second' WHERE id = :id")
        .bind("id", RefreshToken.of(token).orElseThrow().family()).then().block();
    assertRefused(token);
    assertThat(families(token)).isZero();
  }

  @Test
  void aLogoutEndsTheLoginAndMayComeTwice() {
    String token = token();
    for (String ended : List.of(token, token, "nonsense")) {
      anonymous().document("mutation($token: String!) { logout(refreshToken: $token) }").variable("token", ended).execute()
          .path("logout").entity(Boolean.class).isEqualTo(true);
    }
    assertRefused(token);
  }

  @Test
  void whatIsNoTokenIsRefusedLikeAnyOther() {
    Stream.of("", "x", "?".repeat(80), UUID.randomUUID() + "." + "A".repeat(43), UUID.randomUUID() + "." + "?".repeat(43), "x".repeat(10_000)).forEach(this::assertRefused);
  }

  @Test
  void moreLoginsThanAllowedEndTheOneUnusedForLongest() {
    List<RefreshToken> granted = IntStream.range(0, properties.loginsPerPerson() + 2)
        .mapToObj(_ -> tokens.begin("learner-001").block().token()).toList();
    Long kept = database.sql("SELECT count(*) FROM refresh_family WHERE person_id = 'learner-001'")
        .mapValue(Long.class).one().block();
    assertThat(kept).isEqualTo(properties.loginsPerPerson());
    assertThat(families(granted.getFirst().text())).isZero();
    assertThat(families(granted.getLast().text())).isOne();
    tokens.endAll("learner-001").block();
  }

  @Test
  void theLifetimesAreFifteenMinutesAndThirtyDays() {
    assertThat(properties.lifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(properties.refreshLifetime()).isEqualTo(Duration.ofDays(30));
  }

  private String token() {
    return login("learner@example.com").path("login.refreshToken").entity(String.class).get();
  }

  private String next(String token) {
    return refresh(token).path("refreshToken.refreshToken").entity(String.class).get();
  }

  private void assertRefused(String token) {
    refresh(token).errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED");
      assertThat(errors.getFirst().getMessage()).isEqualTo("The refresh token is not valid.");
    });
  }

  private long families(String token) {
    return database.sql("SELECT count(*) FROM refresh_family WHERE id = :id")
        .bind("id", RefreshToken.of(token).orElseThrow().family()).mapValue(Long.class).one().block();
  }

  private GraphQlTester.Response login(String email) {
    return anonymous().document("mutation($input: LoginInput!) { login(input: $input) { refreshToken refreshExpiresAt } }")
        .variable("input", Map.of("email", email, "password", PASSWORD)).execute();
  }

  private GraphQlTester.Response refresh(String token) {
    return anonymous().document(REFRESH).variable("token", token).execute();
  }
}
