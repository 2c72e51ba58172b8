package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ExtendWith(OutputCaptureExtension.class)
class PasswordResetTest extends AccountTest {

  private static final Pattern TOKEN = Pattern.compile("(?m)^[\\w-]{43}$");

  @Autowired DatabaseClient database;
  @Autowired ReactiveTransactionManager transactions;

  @Test
  void theTokenFromTheMailSetsANewPasswordOnce(CapturedOutput output) {
    String email = newAddress();
    String refreshToken = register(email).path("register.refreshToken").entity(String.class).get();
    String token = mailedToken(email);

    assertThat(reset(token, OTHER).path("resetPassword").entity(Boolean.class).get()).isTrue();

    assertFailed(refresh(refreshToken), "UNAUTHENTICATED");
    assertFailed(login(email, STRONG), "INVALID_CREDENTIALS");
    login(email, OTHER).path("login.token").hasValue();
    assertNotGood(reset(token, STRONG));
    assertThat(output.getAll()).contains("There is no mail server; a mail waits in")
        .doesNotContain(token, email, OTHER, STRONG, refreshToken);
  }

  @Test
  void theAnswerIsTheSameForAnAddressWithoutAccountAndNobodyGetsMail() {
    String known = newAddress();
    register(known);
    String unknown = newAddress();
    assertThat(request(unknown).path("requestPasswordReset").entity(Boolean.class).get()).isTrue();
    assertThat(request(known).path("requestPasswordReset").entity(Boolean.class).get()).isTrue();
    await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(known).size() == 1);
    assertThat(mailsTo(unknown)).isEmpty();
  }

  @Test
  void anotherMailReplacesTheTokenAndThenOneHasToWait() {
    String email = newAddress();
    register(email);
    String first = mailedToken(email);
    String second = mailedToken(email);
    assertNotGood(reset(first, OTHER));
    request(email).path("requestPasswordReset").hasValue();
    await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(email).size() == 3);
    request(email).errors().satisfy(errors -> assertThat(errors.getFirst().getExtensions())
        .containsEntry("code", "RATE_LIMITED").hasEntrySatisfying("retryAfter", wait -> assertThat((int) wait).isBetween(1, 300)));
    assertNotGood(reset(second, OTHER));
  }

  @Test
  void aWeakPasswordDoesNotUseTheTokenUp() {
    String email = newAddress();
    register(email);
    String token = mailedToken(email);
    assertInvalid(reset(token, "short"), "newPassword", "must have at least 8 characters");
    reset(token, OTHER).path("resetPassword").hasValue();
  }

  @Test
  void aTokenExpiresAndIsStoredAsADigest() {
    String email = newAddress();
    String id = register(email).path("register.user.id").entity(String.class).get();
    String token = mailedToken(email);
    byte[] digest = database.sql("SELECT token_digest FROM password_reset WHERE person_id = :id").bind("id", id)
        .mapValue(byte[].class).one().block();
    assertThat(digest).hasSize(32).isNotEqualTo(Base64.getUrlDecoder().decode(token));
    database.sql("UPDATE password_reset SET expires_at = now() - interval '1 second' WHERE person_id = :id").bind("id", id)
        .then().block();
    assertNotGood(reset(token, OTHER));
    assertNotGood(reset("nonsense", OTHER));
  }

  @Test
  void whoIsLockedOutGetsBackIn() {
    String email = newAddress();
    register(email);
    String token = mailedToken(email);
    for (int i = 0; i < 10; i++) {
      assertFailed(login(email, "wrong"), "INVALID_CREDENTIALS");
    }
    assertFailed(login(email, STRONG), "RATE_LIMITED");
    reset(token, OTHER).path("resetPassword").hasValue();
    login(email, OTHER).path("login.token").hasValue();
  }

  @Test
  void whoErasesThePersonOrChangesThePasswordMeanwhileIsNotInTheWay() {
    String email = newAddress();
    String id = register(email).path("register.user.id").entity(String.class).get();
    String token = mailedToken(email);
    var waiting = new CompletableFuture<Response>();
    database.sql("SELECT id FROM person WHERE id = :id FOR UPDATE").bind("id", id).fetch().one()
        .then(Mono.fromRunnable(() -> {
          waiting.completeAsync(() -> reset(token, OTHER));
          await().atMost(Duration.ofSeconds(20)).until(() -> database.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
              .mapValue(Long.class).one().block() > 0);
        }).subscribeOn(Schedulers.boundedElastic()))
        .then(database.sql("DELETE FROM password_reset WHERE person_id = :id").bind("id", id).then())
        .as(TransactionalOperator.create(transactions)::transactional).block();
    assertNotGood(waiting.join());
    login(email, STRONG).path("login.token").hasValue();
  }

  private String mailedToken(String email) {
    int before = mailsTo(email).size();
    request(email).path("requestPasswordReset").hasValue();
    await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(email).size() > before);
    var found = TOKEN.matcher(mailsTo(email).getLast());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static List<String> mailsTo(String email) {
    return mails().stream().filter(mail -> mail.startsWith("To: " + email) && TOKEN.matcher(mail).find()).toList();
  }

  private Response request(String email) {
    return anonymous().document("mutation($email: String!) { requestPasswordReset(email: $email) }").variable("email", email).execute();
  }

  private Response reset(String token, String password) {
    return anonymous().document("mutation($input: ResetPasswordInput!) { resetPassword(input: $input) }")
        .variable("input", Map.of("token", token, "newPassword", password)).execute();
  }

  private static void assertNotGood(Response response) {
    assertInvalid(response, "token", "is not valid, was used before, or has expired");
  }
}
