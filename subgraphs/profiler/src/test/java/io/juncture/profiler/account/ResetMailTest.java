package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.juncture.profiler.ProfilerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail about forgotten passwords while the mail server, here the mailbox's directory, is not there. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ResetMailTest extends ProfilerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path directory;

  @Autowired DatabaseClient database;

  @DynamicPropertySource
  static void mailbox(DynamicPropertyRegistry properties) {
    properties.add("juncture.profiler.mail.directory", () -> directory.resolve("mail").toString());
    properties.add("juncture.events.first-retry", () -> "200ms");
    properties.add("juncture.events.longest-retry", () -> "500ms");
  }

  @Test
  void waitsInTheOutboxWithoutItsTokenAndWithoutTheAddress(CapturedOutput output) throws IOException {
    Path inTheWay = Files.createFile(directory.resolve("mail"));
    request("learner@example.com");
    request("nobody@example.net");
    await().atMost(PATIENCE).until(() -> output.getAll().contains("was not delivered to mail at attempt 2"));
    assertThat(outbox()).singleElement().asString().contains("mail", "password-reset").doesNotContain("@");

    Files.delete(inTheWay);
    await().atMost(PATIENCE).until(() -> outbox().isEmpty());
    try (Stream<Path> mails = Files.list(directory.resolve("mail"))) {
      assertThat(mails).singleElement().satisfies(mail -> assertThat(Files.readString(mail)).startsWith("To: learner@example.com"));
    }
    assertThat(output.getAll()).doesNotContain("learner@example.com", "nobody@example.net");
  }

  private void request(String email) {
    anonymous().document("mutation($email: String!) { requestPasswordReset(email: $email) }").variable("email", email).execute()
        .path("requestPasswordReset").entity(Boolean.class).isEqualTo(true);
  }

  private List<Map<String, Object>> outbox() {
    return database.sql("SELECT o::text FROM outbox o").fetch().all().collectList().blockOptional().orElseThrow();
  }
}
