package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who waits after failed logins, and who does not. */
@DirtiesContext
@TestPropertySource(properties = {"juncture.profiler.login.free-attempts=3", "juncture.profiler.login.failures-per-client=8",
    "juncture.profiler.login.failures-per-address=12"})
class LockoutTest extends ProfilerTest {

  private static final String OWNER = "192.0.2.1";
  private static final String NOWHERE = "198.51.100.1";

  @Autowired DatabaseClient database;

  @BeforeEach
  void nobodyHasTried() {
    database.sql("DELETE FROM attempt").then().then(database.sql("DELETE FROM known_client").then()).block();
  }

  @Test
  void whoFailsLocksOnlyThemselvesOut() {
    fail("user@example.com", NOWHERE, 3);
    assertThat(outcome("user@example.com", PASSWORD, NOWHERE)).isEqualTo("RATE_LIMITED");
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
    assertThat(outcome("user@example.com", PASSWORD, NOWHERE)).isEqualTo("RATE_LIMITED");
  }

  @Test
  void aClientThatTriesManyAddressesWaitsForAllOfThemAndSuccessesDoNotCount() {
    for (int i = 0; i < 10; i++) {
      assertThat(outcome("learner@example.com", PASSWORD, NOWHERE)).isEqualTo("logged in");
    }
    for (int i = 0; i < 8; i++) {
      fail("nobody" + i + "@example.org", NOWHERE, 1);
    }
    assertThat(outcome("user@example.com", PASSWORD, NOWHERE)).isEqualTo("RATE_LIMITED");
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
  }

  @Test
  void manyClientsTogetherDoNotGuessEitherAndTheOwnerGoesOnFromWhereTheyLoggedInBefore() {
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
    flood("user@example.com");
    flood("nobody@example.org");
    assertThat(outcome("user@example.com", PASSWORD, NOWHERE)).isEqualTo("RATE_LIMITED");
    assertThat(outcome("nobody@example.org", PASSWORD, NOWHERE)).isEqualTo("RATE_LIMITED");
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
    assertThat(outcome("director@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
  }

  @Test
  void aClientIsKnownToThoseWhoLoggedInThereAndOnlyForAWhile() {
    assertThat(outcome("director@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("logged in");
    database.sql("UPDATE known_client SET expires_at = now() - interval '1 second' WHERE person_id = 'user-123'").then().block();
    flood("user@example.com");
    assertThat(outcome("user@example.com", PASSWORD, OWNER)).isEqualTo("RATE_LIMITED");
  }

  private void flood(String email) {
    for (int i = 0; i < 12; i++) {
      fail(email, "203.0.113." + i, 1);
    }
  }

  private void fail(String email, String client, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(outcome(email, "wrong", client)).isEqualTo("INVALID_CREDENTIALS");
    }
  }

  private String outcome(String email, String password, String client) {
    String[] outcome = {"logged in"};
    anonymous().mutate().headers(headers -> headers.set("X-Client-Address", client)).build()
        .document("mutation($input: LoginInput!) { login(input: $input) { token } }")
        .variable("input", Map.of("email", email, "password", password)).execute()
        .errors().satisfy(errors -> errors.forEach(error -> outcome[0] = String.valueOf(error.getExtensions().get("code"))));
    return outcome[0];
  }
}
