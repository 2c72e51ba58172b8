package io.juncture.profiler.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.r2dbc.core.DatabaseClient;

class DemoAccountsTest extends ProfilerTest {

  @Autowired DatabaseClient database;
  @Autowired ApplicationRunner demoDataLoader;

  @ParameterizedTest
  @CsvSource({
    "user,     user-123,    123,  LEARNER TRAINER, org-456",
    "learner,  user-456,    456,  LEARNER,         org-456",
    "trainer,  trainer-123, 1123, TRAINER,         org-456",
    "orgadmin, orgadmin-1,  2001, ORG_ADMIN,       org-456",
    "mentor,   mentor-1,    3001, MENTOR,          org-456",
    "director, director-1,  4001, DIRECTOR,        org-456",
    "admin,    admin-1,     1,    ADMIN,           ",
    "newbie,   newbie-1,    9001, LEARNER,         ",
    "talent,   abc123,      5001, LEARNER,         "})
  void everyAccountOfTheContractsLogsInAndIsItself(String name, String id, int number, String roles, String organization) {
    var me = as(name).document("{ me { id number roles email organization { id } } }").execute();
    me.path("me.id").entity(String.class).isEqualTo(id);
    me.path("me.number").entity(Integer.class).isEqualTo(number);
    me.path("me.roles").entityList(String.class).containsExactly(roles.split(" "));
    me.path("me.email").entity(String.class).isEqualTo(name + "@example.com");
    if (organization == null) {
      me.path("me.organization").valueIsNull();
    } else {
      me.path("me.organization.id").entity(String.class).isEqualTo(organization);
    }
  }

  @Test
  void aSecondStartLoadsNothing() throws Exception {
    Map<String, Object> before = counts();
    demoDataLoader.run(new DefaultApplicationArguments());
    assertThat(counts()).isEqualTo(before).containsEntry("people", 207L).containsEntry("members", 126L);
  }

  @Test
  void passwordsAreKeptAsArgon2id() {
    var hashes = database.sql("SELECT DISTINCT password_hash FROM person").mapValue(String.class).all().collectList().block();
    assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }

  private Map<String, Object> counts() {
    return database.sql("SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM membership) AS members")
        .fetch().one().block();
  }
}
