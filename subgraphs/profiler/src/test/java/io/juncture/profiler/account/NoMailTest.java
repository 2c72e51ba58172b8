package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A profiler with neither an SMTP server nor a developer's mailbox. */
class NoMailTest extends ProfilerTest {

  @Autowired DatabaseClient database;

  @ParameterizedTest
  @ValueSource(strings = {"learner@example.com", "nobody@example.net"})
  void nobodyIsPromisedAMail(String email) {
    anonymous().document("mutation($email: String!) { requestPasswordReset(email: $email) }").variable("email", email).execute()
        .errors().satisfy(errors -> {
          assertThat(errors).hasSize(1);
          assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NOT_CONFIGURED");
          assertThat(errors.getFirst().getMessage()).isEqualTo("Mail is not set up here, so no password can be reset.");
        });
    assertThat(database.sql("SELECT count(*) FROM outbox").mapValue(Long.class).one().block()).isZero();
  }
}
