package io.juncture.profiler.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class GoogleLinkingTest extends GoogleTest {

  private static final Pattern MAILED = Pattern.compile("(?m)^[\\w-]{43}$");

  @Test
  void whoHasLinkedAGoogleAccountSignsInWithItAndWithThePassword() {
    String email = newAddress();
    String subject = newSubject();
    String token = registered(email);
    var linked = link(token, GOOGLE.token(subject, newAddress()));
    linked.path("linkGoogle.email").entity(String.class).isEqualTo(email);
    linked.path("linkGoogle.profile").matchesJsonStrictly("{ \"hasPassword\": true, \"googleLinked\": true }");
    var signedIn = signIn(GOOGLE.token(subject, newAddress()));
    signedIn.path("loginWithGoogle.user.email").entity(String.class).isEqualTo(email);
    login(email, STRONG).path("login.token").hasValue();
  }

  @Test
  void linkingAgainChangesNothing() {
    String token = registered(newAddress());
    String idToken = GOOGLE.token(newSubject(), newAddress());
    link(token, idToken).path("linkGoogle.profile.googleLinked").entity(Boolean.class).isEqualTo(true);
    link(token, idToken).path("linkGoogle.profile.googleLinked").entity(Boolean.class).isEqualTo(true);
  }

  @Test
  void aGoogleAccountBelongsToOneAccountAndAnAccountToOneGoogleAccount() {
    String one = registered(newAddress());
    String other = registered(newAddress());
    String subject = newSubject();
    link(one, GOOGLE.token(subject, newAddress())).path("linkGoogle.id").hasValue();
    assertFailed(link(other, GOOGLE.token(subject, newAddress())), "CONFLICT");
    assertFailed(link(one, GOOGLE.token(newSubject(), newAddress())), "CONFLICT");
    String signedIn = newSubject();
    signIn(GOOGLE.token(signedIn, newAddress())).path("loginWithGoogle.token").hasValue();
    assertFailed(link(other, GOOGLE.token(signedIn, newAddress())), "CONFLICT");
    link(other, GOOGLE.token(newSubject(), newAddress())).path("linkGoogle.id").hasValue();
  }

  @Test
  void ofLinksOfOneGoogleAccountAtTheSameTimeOnePasses() {
    String subject = newSubject();
    List<String> tokens = Flux.range(0, 4).map(_ -> registered(newAddress())).collectList().block();
    List<Boolean> passed = Flux.fromIterable(tokens)
        .flatMap(token -> Mono.fromCallable(() -> {
          boolean[] ok = {false};
          link(token, GOOGLE.token(subject, newAddress())).errors().satisfy(errors -> ok[0] = errors.isEmpty());
          return ok[0];
        }).subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(passed).hasSize(4).containsOnlyOnce(true);
  }

  @Test
  void aTokenThatWasUsedLinksNothing() {
    String subject = newSubject();
    String one = registered(newAddress());
    String idToken = GOOGLE.token(subject, newAddress());
    link(one, idToken).path("linkGoogle.id").hasValue();
    String signedIn = GOOGLE.token(subject, newAddress());
    signIn(signedIn).path("loginWithGoogle.token").hasValue();
    unlink(one).path("unlinkGoogle.profile.googleLinked").entity(Boolean.class).isEqualTo(false);
    String other = registered(newAddress());
    assertInvalid(link(other, idToken), "idToken", "was used before");
    assertInvalid(link(other, signedIn), "idToken", "was used before");
    link(other, GOOGLE.token(subject, newAddress())).path("linkGoogle.id").hasValue();
  }

  @Test
  void tokensThatAreNotGoodLinkNothing() {
    String token = registered(newAddress());
    assertInvalid(link(token, GOOGLE.forged(newSubject(), newAddress())), "idToken", "is not valid");
    assertInvalid(link(token, GOOGLE.unsigned(newSubject(), newAddress())), "idToken", "is not valid");
    assertInvalid(link(token, GOOGLE.token(newSubject(), newAddress(), claims -> claims.audience("another"))), "idToken",
        "was issued for another application");
    assertFailed(link(anonymous(), GOOGLE.token(newSubject(), newAddress())), "UNAUTHENTICATED");
    withToken(token).document("{ me { profile { googleLinked } } }").execute()
        .path("me.profile.googleLinked").entity(Boolean.class).isEqualTo(false);
  }

  @Test
  void whoUnlinksMustHaveAPassword() {
    String email = newAddress();
    String subject = newSubject();
    String token = tokenOf(signIn(GOOGLE.token(subject, email)));
    assertFailed(unlink(token), "CONFLICT");
    assertFailed(login(email, STRONG), "INVALID_CREDENTIALS");
    assertFailed(withToken(token).document("""
        mutation($input: ChangePasswordInput!) { changePassword(input: $input) { token } }
        """).variable("input", Map.of("currentPassword", "none", "newPassword", STRONG)).execute(), "CONFLICT");

    setPasswordByMail(email, STRONG);
    String byPassword = login(email, STRONG).path("login.token").entity(String.class).get();
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.user.profile").matchesJsonStrictly(
        "{ \"hasPassword\": true, \"googleLinked\": true }");
    unlink(byPassword).path("unlinkGoogle.profile").matchesJsonStrictly("{ \"hasPassword\": true, \"googleLinked\": false }");
    unlink(byPassword).path("unlinkGoogle.profile.googleLinked").entity(Boolean.class).isEqualTo(false);
    assertFailed(signIn(GOOGLE.token(subject, email)), "CONFLICT");
    assertFailed(anonymous().document("mutation { unlinkGoogle { id } }").execute(), "UNAUTHENTICATED");
  }

  @Test
  void aPasswordSetByMailShutsTheGoogleAccountOfSomebodyElseOut() {
    String email = newAddress();
    String subject = newSubject();
    link(registered(email), GOOGLE.token(subject, newAddress())).path("linkGoogle.id").hasValue();
    setPasswordByMail(email, OTHER);
    login(email, OTHER).path("login.token").hasValue();
    var signedIn = signIn(GOOGLE.token(subject, newAddress()));
    signedIn.path("loginWithGoogle.user.email").entity(String.class).satisfies(found -> assertThat(found).isNotEqualTo(email));
  }

  @Test
  void anAccessTokenFromBeforeThePasswordWasReplacedLinksNothing() throws InterruptedException {
    String email = newAddress();
    String before = registered(email);
    Thread.sleep(1100);
    String after = withToken(before).document("""
        mutation($input: ChangePasswordInput!) { changePassword(input: $input) { token } }
        """).variable("input", Map.of("currentPassword", STRONG, "newPassword", OTHER)).execute()
        .path("changePassword.token").entity(String.class).get();
    assertFailed(link(before, GOOGLE.token(newSubject(), newAddress())), "UNAUTHENTICATED");
    link(after, GOOGLE.token(newSubject(), newAddress())).path("linkGoogle.profile.googleLinked").entity(Boolean.class).isEqualTo(true);
  }

  private void setPasswordByMail(String email, String password) {
    anonymous().document("mutation($email: String!) { requestPasswordReset(email: $email) }").variable("email", email).execute()
        .path("requestPasswordReset").entity(Boolean.class).isEqualTo(true);
    String mail = await().atMost(Duration.ofSeconds(20))
        .until(() -> mails().stream().filter(each -> each.contains("To: " + email)).findFirst(), found -> found.isPresent()).orElseThrow();
    String token = MAILED.matcher(mail).results().findFirst().orElseThrow().group();
    anonymous().document("mutation($input: ResetPasswordInput!) { resetPassword(input: $input) }")
        .variable("input", Map.of("token", token, "newPassword", password)).execute()
        .path("resetPassword").entity(Boolean.class).isEqualTo(true);
  }
}
