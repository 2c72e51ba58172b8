package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A profiler whose accounts tests may change; each test makes its own. Mail goes into a developer's mailbox. */
@DirtiesContext
public abstract class AccountTest extends ProfilerTest {

  protected static final String STRONG = "correct horse battery staple";
  protected static final String OTHER = "seven purple lanterns drifting";

  private static final AtomicInteger SEQUENCE = new AtomicInteger();
  private static Path mailbox = Path.of("");

  @DynamicPropertySource
  static void mailbox(DynamicPropertyRegistry properties) {
    properties.add("juncture.profiler.mail.directory", () -> mailbox.resolve("mail").toString());
  }

  @BeforeAll
  static void makeMailbox() throws IOException {
    mailbox = Files.createTempDirectory("juncture-mail");
  }

  @AfterAll
  static void deleteMailbox() throws IOException {
    FileSystemUtils.deleteRecursively(mailbox);
  }

  protected static String newAddress() {
    return "somebody" + SEQUENCE.incrementAndGet() + "@example.net";
  }

  /** The answer to a registration, with the tokens in it. */
  protected Response register(String email) {
    return register(Map.of("email", email, "password", STRONG, "firstName", "Some", "lastName", "Body"));
  }

  protected Response register(Map<String, Object> input) {
    return anonymous().document("""
        mutation($input: RegisterInput!) {
          register(input: $input) {
            token refreshToken user { id number email fullName roles organization { id } profile { username firstName lastName } }
          }
        }
        """).variable("input", input).execute();
  }

  protected Response login(String email, String password) {
    return anonymous().document("mutation($input: LoginInput!) { login(input: $input) { token refreshToken } }")
        .variable("input", Map.of("email", email, "password", password)).execute();
  }

  protected Response refresh(String token) {
    return anonymous().document("mutation($token: String!) { refreshToken(refreshToken: $token) { token } }")
        .variable("token", token).execute();
  }

  protected static void assertFailed(Response response, String code) {
    response.errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
    });
  }

  /** That one input was wrong, and why. */
  protected static void assertInvalid(Response response, String field, String message) {
    response.errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions())
          .containsEntry("code", "INVALID_INPUT")
          .containsEntry("violations", List.of(new HashMap<>(Map.of("field", field, "message", message))));
    });
  }

  /** The inputs that were wrong. */
  protected static List<String> violatedFields(Response response) {
    List<String> fields = new ArrayList<>();
    response.errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      ((List<?>) errors.getFirst().getExtensions().get("violations")).forEach(each -> fields.add(((Map<?, ?>) each).get("field").toString()));
    });
    return fields;
  }

  /** Every mail in the mailbox, the oldest first. */
  protected static List<String> mails() {
    Path directory = mailbox.resolve("mail");
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(AccountTest::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
