package io.juncture.subgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.subgraph.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class ErasedPeopleTest {

  private final TestDatabase database = TestDatabase.create();
  private final DatabaseClient client = DatabaseClient.create(database.connectionFactory());
  private final ErasedPeople erased = new ErasedPeople(client);

  ErasedPeopleTest() {
    database.migrate("db/sample");
  }

  @Test
  void areRememberedForTwoDaysWithoutTheirIds() {
    erased.remember("user-1").block();
    erased.remember("user-1").block();
    assertThat(erased.contains("user-1").block()).isTrue();
    assertThat(erased.contains("user-12").block()).isFalse();
    assertThatThrownBy(() -> erased.exclude("user-1").block()).hasMessageContaining("access token");
    erased.exclude("user-12").block();
    assertThat(client.sql("SELECT count(*) FROM erased_person e WHERE e::text LIKE '%user%'").mapValue(Long.class).one().block()).isZero();

    age(47);
    assertThat(erased.contains("user-1").block()).isTrue();
    age(2);
    assertThat(erased.contains("user-1").block()).isFalse();
  }

  private void age(int hours) {
    client.sql("UPDATE erased_person SET erased_at = erased_at - :hours * interval '1 hour'").bind("hours", hours).then().block();
    erased.forgetOld().block();
  }
}
