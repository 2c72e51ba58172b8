package io.juncture.profiler.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ExtendWith(OutputCaptureExtension.class)
class GoogleSignInTest extends GoogleTest {

  @Autowired DatabaseClient database;

  @Test
  void whoSignsInForTheFirstTimeGetsALearnersAccountWithoutPassword() {
    String email = newAddress();
    var signedIn = signIn(GOOGLE.token(newSubject(), email.toUpperCase()));
    String id = idOf(signedIn);
    assertThat(id).startsWith("user-1");
    signedIn.path("loginWithGoogle.user").matchesJsonStrictly("""
        { "id": "%s", "email": "%s", "fullName": "Grace Hopper", "roles": ["LEARNER"],
          "profile": { "hasPassword": false, "googleLinked": true } }
        """.formatted(id, email));
    withToken(tokenOf(signedIn)).document("{ me { id } }").execute().path("me.id").entity(String.class).isEqualTo(id);
    refresh(signedIn.path("loginWithGoogle.refreshToken").entity(String.class).get()).path("refreshToken.token").hasValue();
  }

  @Test
  void theSubjectIsWhoSignsInWhateverItsAddressIsThen() {
    String subject = newSubject();
    String first = newAddress();
    String id = idOf(signIn(GOOGLE.token(subject, first)));
    var again = signIn(GOOGLE.token(subject, newAddress()));
    assertThat(idOf(again)).isEqualTo(id);
    again.path("loginWithGoogle.user.email").entity(String.class).isEqualTo(first);
    assertThat(idOf(signIn(GOOGLE.token(newSubject(), newAddress())))).isNotEqualTo(id);
  }

  @Test
  void nobodyGetsIntoAnAccountBecauseOfItsAddress() {
    String email = newAddress();
    registered(email);
    assertFailed(signIn(GOOGLE.token(newSubject(), email)), "CONFLICT");
    assertFailed(signIn(GOOGLE.token(newSubject(), "user@example.com")), "CONFLICT");
    String taken = newAddress();
    signIn(GOOGLE.token(newSubject(), taken)).path("loginWithGoogle.token").hasValue();
    assertFailed(signIn(GOOGLE.token(newSubject(), taken)), "CONFLICT");
    login(email, STRONG).path("login.token").hasValue();
  }

  @Test
  void accountsWithoutNamesAreCalledByTheirAddress() {
    String email = newAddress();
    var signedIn = signIn(GOOGLE.token(newSubject(), email,
        claims -> claims.claim("given_name", null).claim("family_name", null).claim("name", " ")));
    signedIn.path("loginWithGoogle.user.fullName").entity(String.class).isEqualTo(email.substring(0, email.indexOf('@')));
    var strange = signIn(GOOGLE.token(newSubject(), newAddress(),
        claims -> claims.claim("given_name", "two\n\0lines " + "x".repeat(200)).claim("family_name", 7)));
    assertThat(strange.path("loginWithGoogle.user.fullName").entity(String.class).get()).startsWith("two lines x").hasSize(100);
  }

  @Test
  void ofFirstSignInsAtTheSameTimeOneMakesTheAccountForAll() {
    String subject = newSubject();
    List<String> ids = Flux.range(0, 8)
        .flatMap(i -> Mono.fromCallable(() -> idOf(signIn(GOOGLE.token(subject, "concurrent" + i % 2 + "@example.net"))))
            .subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
    assertThat(database.sql("SELECT count(*) FROM person WHERE email LIKE 'concurrent%@example.net'").mapValue(Long.class).one().block())
        .isEqualTo(1);
  }

  @Test
  void ofASignInAndARegistrationWithItsAddressAtTheSameTimeOnePasses() {
    String email = newAddress();
    List<Boolean> passed = Flux.range(0, 6)
        .flatMap(i -> Mono.fromCallable(() -> {
          var response = i % 2 == 0 ? register(email) : signIn(GOOGLE.token("same-time-" + i, email));
          boolean[] ok = {false};
          response.errors().satisfy(errors -> ok[0] = errors.isEmpty());
          return ok[0];
        }).subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(passed).containsOnlyOnce(true).hasSize(6);
  }

  @Test
  void aLockedPasswordDoesNotLockGoogleOutNorDoesGoogleUnlockIt() {
    String email = newAddress();
    String subject = newSubject();
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.token").hasValue();
    for (int i = 0; i < 10; i++) {
      assertFailed(login(email, "guess"), "INVALID_CREDENTIALS");
    }
    assertFailed(login(email, "guess"), "RATE_LIMITED");
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.token").hasValue();
    assertFailed(login(email, "guess"), "RATE_LIMITED");
  }

  @Test
  void theLogHoldsNeitherTokenNorAddressNorSubject(CapturedOutput output) {
    String email = newAddress();
    String subject = newSubject();
    String good = GOOGLE.token(subject, email);
    String bad = GOOGLE.forged(subject, email);
    String access = tokenOf(signIn(Map.of("idToken", good)));
    assertFailed(signIn(bad), "INVALID_CREDENTIALS");
    assertFailed(signIn(Map.of("idToken", good, "nonce", "a secret nonce")), "INVALID_CREDENTIALS");
    GOOGLE.setAway(true);
    assertFailed(signIn(GOOGLE.signedWithUnknownKey(subject, email)), "UPSTREAM_UNAVAILABLE");
    GOOGLE.setAway(false);
    assertThat(output.getAll()).contains("The keys of Google cannot be fetched")
        .doesNotContain(email, subject, good, bad, access, good.split("\\.")[1], "a secret nonce");
  }
}
