package io.juncture.profiler.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.r2dbc.core.DatabaseClient;

@ExtendWith(OutputCaptureExtension.class)
class PartnerKeysTest extends ProfilerTest {

  private static final String PARTNER = "test-agency";
  private static final String SAVE = "mutation($input: SavePartnerInput!) { savePartner(input: $input) { id name tier hourlyLimit scopes } }";
  private static final String ISSUE = """
      mutation($input: IssuePartnerKeyInput!) {
        issuePartnerKey(input: $input) { key { id partnerId allowedNetworks createdAt expiresAt revokedAt } secret }
      }
      """;
  private static final String ROTATE =
      "mutation($key: ID!) { rotatePartnerKey(key: $key) { key { id allowedNetworks } secret } }";
  private static final String REVOKE = "mutation($key: ID!) { revokePartnerKey(key: $key) { id revokedAt } }";
  private static final String KEYS = "query($id: ID!) { partner(id: $id) { name keys { id revokedAt } } }";

  @Autowired DatabaseClient database;

  @AfterEach
  void forget() {
    database.sql("DELETE FROM partner WHERE id = :id").bind("id", PARTNER).then().block();
  }

  @Test
  void aPartnerIsAddedAndChanged() {
    save("STANDARD").path("savePartner").matchesJsonStrictly("""
        { "id": "test-agency", "name": "Test Agency", "tier": "STANDARD", "hourlyLimit": 1000, "scopes": ["REPORTS_READ"] }
        """);
    save("ENTERPRISE").path("savePartner.hourlyLimit").entity(Integer.class).isEqualTo(10_000);
    as("admin").document("{ partners(first: 1, after: \"test-agenc\") { id keys { id } } }").execute()
        .path("partners").matchesJsonStrictly("[{ \"id\": \"test-agency\", \"keys\": [] }]");
  }

  @Test
  void aKeyIsGoodForNinetyDaysAndOfItsSecretOnlyTheDigestIsKept(CapturedOutput output) {
    save("STANDARD");
    Response issued = issue("203.0.113.0/24", "2001:db8::1");
    String secret = issued.path("issuePartnerKey.secret").entity(String.class).get();
    assertThat(secret).matches("sh_[\\w-]{43}");
    assertThat(issued.path("issuePartnerKey.key.id").entity(String.class).get()).matches("sk_[\\w-]{24}");
    assertThat(issued.path("issuePartnerKey.key.allowedNetworks").entityList(String.class).get())
        .containsExactly("203.0.113.0/24", "2001:db8::1");
    assertThat(Duration.between(issued.path("issuePartnerKey.key.createdAt").entity(OffsetDateTime.class).get(),
        issued.path("issuePartnerKey.key.expiresAt").entity(OffsetDateTime.class).get())).isEqualTo(Duration.ofDays(90));
    byte[] kept = database.sql("SELECT secret_digest FROM partner_key WHERE partner_id = :id").bind("id", PARTNER)
        .mapValue(byte[].class).one().block();
    assertThat(kept).isEqualTo(new PartnerSecret(secret).digest()).isNotEqualTo(secret.getBytes(StandardCharsets.UTF_8));
    assertThat(output.getAll()).contains("admin-1 issued the key").doesNotContain(secret);
  }

  @Test
  void aRotatedKeyStaysGoodBesideTheNewOneUntilItIsRevoked() {
    save("STANDARD");
    String old = keyOf(issue("203.0.113.7"));
    Response rotated = as("admin").document(ROTATE).variable("key", old).execute();
    String fresh = rotated.path("rotatePartnerKey.key.id").entity(String.class).get();
    assertThat(fresh).isNotEqualTo(old);
    rotated.path("rotatePartnerKey.key.allowedNetworks[0]").entity(String.class).isEqualTo("203.0.113.7");
    as("admin").document(KEYS).variable("id", PARTNER).execute().path("partner.keys").matchesJsonStrictly("""
        [{ "id": "%s", "revokedAt": null }, { "id": "%s", "revokedAt": null }]
        """.formatted(fresh, old));
    OffsetDateTime revoked = revoke(old).path("revokePartnerKey.revokedAt").entity(OffsetDateTime.class).get();
    revoke(old).path("revokePartnerKey.revokedAt").entity(OffsetDateTime.class).isEqualTo(revoked);
    assertThat(code(as("admin").document(ROTATE).variable("key", old).execute())).isEqualTo("CONFLICT");
    assertThat(code(as("admin").document(ROTATE).variable("key", "sk_none").execute())).isEqualTo("NOT_FOUND");
    assertThat(code(revoke("sk_none"))).isEqualTo("NOT_FOUND");
  }

  @Test
  void untilTheOldKeyExpiresBothGetTokens() {
    save("STANDARD");
    Response issued = issue();
    String old = keyOf(issued);
    String secret = issued.path("issuePartnerKey.secret").entity(String.class).get();
    age(old, "89 days 23 hours");
    Response rotated = as("admin").document(ROTATE).variable("key", old).execute();
    String fresh = rotated.path("rotatePartnerKey.key.id").entity(String.class).get();
    String freshSecret = rotated.path("rotatePartnerKey.secret").entity(String.class).get();
    assertThat(code(exchange(old, secret))).isEmpty();
    assertThat(code(exchange(fresh, freshSecret))).isEmpty();
    age(old, "90 days");
    assertThat(code(exchange(old, secret))).isEqualTo("UNAUTHENTICATED");
    assertThat(code(exchange(fresh, freshSecret))).isEmpty();
  }

  private Response exchange(String key, String secret) {
    return anonymous().document("mutation($input: PartnerTokenInput!) { partnerToken(input: $input) { scope } }").variable("input",
        Map.of("partnerId", PARTNER, "key", key, "secret", secret, "timestamp", OffsetDateTime.now().toString())).execute();
  }

  /** As if the key had been issued so long ago. */
  private void age(String key, String age) {
    database.sql("UPDATE partner_key SET created_at = now() - :age::interval, expires_at = now() - :age::interval + interval '90 days' WHERE id = :key")
        .bind("age", age).bind("key", key).then().block();
  }

  @Test
  void aPartnerHasFiveGoodKeysAtMost() {
    save("STANDARD");
    String first = keyOf(issue());
    for (int i = 1; i < 5; i++) {
      issue().path("issuePartnerKey.secret").hasValue();
    }
    assertThat(code(issue())).isEqualTo("CONFLICT");
    revoke(first).path("revokePartnerKey.id").hasValue();
    issue().path("issuePartnerKey.secret").hasValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.0/33", "203.0.113", "host.example", "", "::1/129", "203.0.113.0/", "1.2.3.256", "0x7f.0.0.1", "1"})
  void whatIsNoNetworkIsRefused(String network) {
    save("STANDARD");
    issue(network).errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("violations",
        List.of(Map.of("field", "allowedNetworks.0", "message", "must be an IP address or a network like 203.0.113.0/24"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user-77", "Ab-c", "12345", "a", "-abc"})
  void anIdThatCouldBeAPersonsIsRefused(String id) {
    assertThat(code(save(as("admin"), id, "STANDARD"))).isEqualTo("INVALID_INPUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentor-1", "b67a71e2-5f61-492a-9eeb-2037bf2e9993"})
  void noIdentifierOfAPersonIsAPartners(String identifier) {
    assertThat(code(save(as("admin"), identifier, "STANDARD"))).isEqualTo("CONFLICT");
  }

  @Test
  void onlyAdministratorsSeeAndChangePartners() {
    for (String document : List.of("{ partners { id } }", "{ partner(id: \"workforce-agency-17\") { id } }",
        "mutation { issuePartnerKey(input: { partnerId: \"workforce-agency-17\" }) { secret } }",
        "mutation { rotatePartnerKey(key: \"sk_demo_123\") { secret } }", "mutation { revokePartnerKey(key: \"sk_demo_123\") { id } }")) {
      assertThat(code(as("director").document(document).execute())).as(document).isEqualTo("FORBIDDEN");
      assertThat(code(anonymous().document(document).execute())).as(document).isEqualTo("UNAUTHENTICATED");
    }
    assertThat(code(save(as("director"), PARTNER, "STANDARD"))).isEqualTo("FORBIDDEN");
  }

  @Test
  void theDemoPartnerHasItsKey() {
    as("admin").document("{ partner(id: \"workforce-agency-17\") { tier keys { id } } }").execute().path("partner")
        .matchesJsonStrictly("{ \"tier\": \"STANDARD\", \"keys\": [{ \"id\": \"sk_demo_123\" }] }");
  }

  private Response save(String tier) {
    return save(as("admin"), PARTNER, tier);
  }

  private static Response save(HttpGraphQlTester client, String id, String tier) {
    return client.document(SAVE).variable("input",
        Map.of("id", id, "name", "Test Agency ", "tier", tier, "scopes", List.of("REPORTS_READ", "REPORTS_READ"))).execute();
  }

  private Response issue(String... networks) {
    return as("admin").document(ISSUE)
        .variable("input", Map.of("partnerId", PARTNER, "allowedNetworks", List.of(networks))).execute();
  }

  private Response revoke(String key) {
    return as("admin").document(REVOKE).variable("key", key).execute();
  }

  private static String keyOf(Response issued) {
    return issued.path("issuePartnerKey.key.id").entity(String.class).get();
  }

  private static String code(Response response) {
    String[] code = {""};
    response.errors().satisfy(errors -> errors.forEach(error -> code[0] = String.valueOf(error.getExtensions().get("code"))));
    return code[0];
  }
}
