package io.juncture.profiler.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"juncture.profiler.partners.free-attempts=3", "juncture.profiler.partners.failures-per-client=10"})
class PartnerTokenTest extends ProfilerTest {

  private static final String TOKEN =
      "mutation($input: PartnerTokenInput!) { partnerToken(input: $input) { accessToken tokenType expiresIn scope keyExpiresAt } }";
  private static final String PARTNER = "workforce-agency-17";

  @Autowired DatabaseClient database;
  @Autowired MeterRegistry meters;

  @BeforeEach
  @AfterEach
  void asItWas() {
    database.sql("DELETE FROM attempt WHERE purpose LIKE 'partner%'").then().block();
    change("expires_at = now() + interval '90 days', revoked_at = NULL, allowed_networks = '{}'");
  }

  @Test
  void aTokenOfAnHourSaysWhoseItIsAndWhatItIsGoodFor() throws ParseException {
    Response answer = ask("sk_demo_123", "sh_demo_456", Instant.now().toString());
    answer.path("partnerToken.tokenType").entity(String.class).isEqualTo("Bearer");
    answer.path("partnerToken.expiresIn").entity(Integer.class).isEqualTo(3600);
    answer.path("partnerToken.scope").entity(String.class).isEqualTo("candidates:import assessments:assign reports:read");
    String token = answer.path("partnerToken.accessToken").entity(String.class).get();
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(PARTNER);
    assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
    assertThat(claims.getStringClaim("scope")).isEqualTo("candidates:import assessments:assign reports:read");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("sk_demo_123");
    assertThat(claims.getStringClaim("tier")).isEqualTo("standard");
    assertThat(claims.getIntegerClaim("rate_limit")).isEqualTo(1000);
    assertThat(claims.getClaim("networks")).isNull();
    assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant())).isEqualTo(Duration.ofHours(1));
    assertThat(code(withToken(token).document("{ me { id } }").execute())).isEqualTo("FORBIDDEN");
    assertThat(code(withToken(token).document("{ partners { id } }").execute())).isEqualTo("FORBIDDEN");
  }

  @Test
  void aTokenIsBoundToTheNetworksOfItsKey() throws ParseException {
    change("allowed_networks = '{203.0.113.0/24,2001:db8::/48}'");
    assertThat(SignedJWT.parse(tokenFrom("203.0.113.9")).getJWTClaimsSet().getStringListClaim("networks"))
        .containsExactly("203.0.113.0/24", "2001:db8::/48");
  }

  @Test
  void theRateIsThatOfTheTier() throws ParseException {
    database.sql("UPDATE partner SET tier = 'ENTERPRISE' WHERE id = :id").bind("id", PARTNER).then().block();
    try {
      assertThat(SignedJWT.parse(tokenFrom("")).getJWTClaimsSet().getIntegerClaim("rate_limit")).isEqualTo(10_000);
    } finally {
      database.sql("UPDATE partner SET tier = 'STANDARD' WHERE id = :id").bind("id", PARTNER).then().block();
    }
  }

  @Test
  void aTokenIsNotGoodForLongerThanItsKey() {
    change("expires_at = now() + interval '10 minutes'");
    ask("sk_demo_123", "sh_demo_456", Instant.now().toString()).path("partnerToken.expiresIn").entity(Integer.class)
        .satisfies(seconds -> assertThat(seconds).isBetween(500, 600));
  }

  @Test
  void aPartnerSeesItselfAndWhenItsKeyIsToBeRotated() {
    String token = tokenFrom("");
    String self = "{ currentPartner { id name tier hourlyLimit scopes keys { id rotationDue revokedAt } } }";
    withToken(token).document(self).execute().path("currentPartner").matchesJsonStrictly("""
        { "id": "workforce-agency-17", "name": "Workforce Agency 17", "tier": "STANDARD", "hourlyLimit": 1000,
          "scopes": ["CANDIDATES_IMPORT", "ASSESSMENTS_ASSIGN", "REPORTS_READ"],
          "keys": [{ "id": "sk_demo_123", "rotationDue": false, "revokedAt": null }] }
        """);
    for (String due : List.of("14 days", "1 minute")) {
      change("expires_at = now() + interval '" + due + "'");
      withToken(token).document(self).execute().path("currentPartner.keys[0].rotationDue").entity(Boolean.class).isEqualTo(true);
    }
    change("expires_at = now() + interval '14 days 1 hour'");
    withToken(token).document(self).execute().path("currentPartner.keys[0].rotationDue").entity(Boolean.class).isEqualTo(false);
  }

  @Test
  void tokensOfAKeyThatIsNotGoodAnyMoreAreRefused() {
    String token = tokenFrom("");
    change("revoked_at = now()");
    assertThat(code(withToken(token).document("{ currentPartner { id } }").execute())).isEqualTo("UNAUTHENTICATED");
    change("revoked_at = NULL, created_at = now() - interval '90 days', expires_at = now()");
    assertThat(code(withToken(token).document("{ currentPartner { id } }").execute())).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void whoIsAboutToLoseAKeyIsWarnedWithEveryToken() {
    Response answer = ask("sk_demo_123", "sh_demo_456", Instant.now().toString());
    answer.path("partnerToken.keyExpiresAt").entity(OffsetDateTime.class)
        .satisfies(end -> assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofDays(89), Duration.ofDays(90)));
  }

  @Test
  void anUnknownKeyAndAWrongSecretGetTheSameAnswerForTheSameWork() {
    String now = Instant.now().toString();
    assertThat(message(ask("sk_none", "sh_demo_456", now))).isEqualTo(message(ask("sk_demo_123", "sh_wrong", now)))
        .isEqualTo("The key or the secret is wrong.");
    assertThat(SqlStatements.during(meters, () -> ask("sk_none", "sh_demo_456", now))).isPositive()
        .isEqualTo(SqlStatements.during(meters, () -> ask("sk_demo_123", "sh_wrong", now)));
  }

  @Test
  void theKeyOfAnotherPartnerIsRefused() {
    assertThat(code(ask("other-agency", "sk_demo_123", "sh_demo_456", Instant.now().toString(), ""))).isEqualTo("INVALID_CREDENTIALS");
  }

  @ParameterizedTest
  @CsvSource({"-200,true", "290,true", "-310,false", "400,false"})
  void theTimestampIsWithinFiveMinutes(int seconds, boolean good) {
    String stamp = OffsetDateTime.now(ZoneOffset.ofHours(5)).plusSeconds(seconds).toString();
    assertThat(code(ask("sk_demo_123", "sh_demo_456", stamp))).isEqualTo(good ? "" : "UNAUTHENTICATED");
  }

  @Test
  void aTimestampWithoutOffsetIsInUtc() {
    assertThat(code(ask("sk_demo_123", "sh_demo_456", LocalDateTime.now(ZoneOffset.UTC).toString()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1774348245", "2026-03-24"})
  void whatIsNoTimestampIsRefusedByName(String timestamp) {
    ask("sk_demo_123", "sh_demo_456", timestamp).errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions())
        .containsEntry("violations", List.of(Map.of("field", "timestamp", "message", "must be an ISO 8601 timestamp like 2026-03-24T10:30:45Z"))));
  }

  @Test
  void expiredAndRevokedKeysAreNotGood() {
    String now = Instant.now().toString();
    change("revoked_at = now()");
    assertThat(message(ask("sk_demo_123", "sh_demo_456", now))).isEqualTo("Invalid credentials: the key has expired or was revoked.");
    assertThat(message(ask("sk_demo_123", "sh_wrong", now))).isEqualTo("The key or the secret is wrong.");
    change("revoked_at = NULL, created_at = now() - interval '91 days', expires_at = now() - interval '1 second'");
    assertThat(code(ask("sk_demo_123", "sh_demo_456", now))).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.9,true", "203.0.114.9,false", "2001:db8::7,true", "2001:db8:1::7,false", "::ffff:203.0.113.9,true",
      "2001:db8::7%3,true", "nonsense,false", "'',false"})
  void aKeyIsGoodOnlyInItsNetworks(String address, boolean good) {
    change("allowed_networks = '{203.0.113.0/24,2001:db8::/48}'");
    assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", Instant.now().toString(), address))).isEqualTo(good ? "" : "UNAUTHENTICATED");
  }

  @Test
  void afterFailuresAKeyMustWaitWhereTheyWereMadeOnly() {
    String now = Instant.now().toString();
    for (int i = 0; i < 3; i++) {
      assertThat(code(ask(PARTNER, "sk_demo_123", "sh_wrong", now, "192.0.2.1"))).isEqualTo("INVALID_CREDENTIALS");
    }
    assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", now, "192.0.2.1"))).isEqualTo("RATE_LIMITED");
    assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", now, "192.0.2.2"))).isEmpty();
  }

  @Test
  void aClientThatTriesManyKeysWaitsForAllOfThemAndSuccessesDoNotCount() {
    String now = Instant.now().toString();
    for (int i = 0; i < 12; i++) {
      assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", now, "192.0.2.3"))).isEmpty();
    }
    for (int i = 0; i < 10; i++) {
      assertThat(code(ask(PARTNER, "sk_" + i, "sh_wrong", now, "192.0.2.3"))).isEqualTo("INVALID_CREDENTIALS");
    }
    assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", now, "192.0.2.3"))).isEqualTo("RATE_LIMITED");
    assertThat(code(ask(PARTNER, "sk_demo_123", "sh_demo_456", now, "192.0.2.4"))).isEmpty();
  }

  private void change(String columns) {
    database.sql("UPDATE partner_key SET " + columns + " WHERE id = 'sk_demo_123'").then().block();
  }

  private String tokenFrom(String address) {
    return ask(PARTNER, "sk_demo_123", "sh_demo_456", Instant.now().toString(), address)
        .path("partnerToken.accessToken").entity(String.class).get();
  }

  private Response ask(String key, String secret, String timestamp) {
    return ask(PARTNER, key, secret, timestamp, "");
  }

  private Response ask(String partner, String key, String secret, String timestamp, String address) {
    return anonymous().mutate().headers(headers -> headers.set("X-Client-Address", address)).build().document(TOKEN)
        .variable("input", Map.of("partnerId", partner, "key", key, "secret", secret, "timestamp", timestamp)).execute();
  }

  private static String code(Response response) {
    String[] code = {""};
    response.errors().satisfy(errors -> errors.forEach(error -> code[0] = String.valueOf(error.getExtensions().get("code"))));
    return code[0];
  }

  private static String message(Response response) {
    String[] message = {""};
    response.errors().satisfy(errors -> message[0] = String.valueOf(errors.getFirst().getMessage()));
    return message[0];
  }
}
