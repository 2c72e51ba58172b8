package io.juncture.profiler.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class IdTokensTest extends GoogleTest {

  private final String subject = newSubject();
  private final String email = newAddress();

  @AfterEach
  void comeBack() {
    GOOGLE.setAway(false);
  }

  @Test
  void goodTokensSignIn() {
    assertAccepted(claims -> claims);
    assertAccepted(claims -> claims.issuer("accounts.google.com"));
    assertAccepted(claims -> claims.audience("ios.apps.googleusercontent.com"));
    assertAccepted(claims -> claims.audience(List.of(CLIENT, "ios.apps.googleusercontent.com")));
    assertAccepted(claims -> claims.expirationTime(in(Duration.ofSeconds(-20))));
    assertAccepted(claims -> claims.issueTime(in(Duration.ofSeconds(20))));
  }

  @Test
  void tokensThatSayTheWrongThingDoNot() {
    assertRefused(claims -> claims.issuer("https://accounts.google.com.example"), "was not issued by Google");
    assertRefused(claims -> claims.issuer(null), "was not issued by Google");
    assertRefused(claims -> claims.audience("another.apps.googleusercontent.com"), "was issued for another application");
    assertRefused(claims -> claims.audience(List.of(CLIENT, "another.apps.googleusercontent.com")), "was issued for another application");
    assertRefused(claims -> claims.audience((String) null), "was issued for another application");
    assertRefused(claims -> claims.expirationTime(in(Duration.ofSeconds(-40))), "has expired");
    assertRefused(claims -> claims.expirationTime(null), "is not valid");
    assertRefused(claims -> claims.issueTime(in(Duration.ofSeconds(60))), "was issued in the future");
    assertRefused(claims -> claims.issueTime(null), "is not valid");
    assertRefused(claims -> claims.notBeforeTime(in(Duration.ofSeconds(60))), "was issued in the future");
    assertRefused(claims -> claims.claim("email_verified", false), "is of an address that Google has not verified");
    assertRefused(claims -> claims.claim("email_verified", "true"), "is of an address that Google has not verified");
    assertRefused(claims -> claims.claim("email_verified", null), "is of an address that Google has not verified");
    assertRefused(claims -> claims.claim("email", null), "is not valid");
    assertRefused(claims -> claims.claim("email", "nonsense"), "is not valid");
    assertRefused(claims -> claims.subject(null), "is not valid");
    assertRefused(claims -> claims.subject("x".repeat(256)), "is not valid");
    assertRefused(claims -> claims.claim("exp", "tomorrow"), "is not valid");
  }

  @Test
  void tokensThatAreNotSignedByGoogleDoNot() {
    assertRefused(GOOGLE.unsigned(subject, email), "is not valid");
    assertRefused(GOOGLE.signedWithPublishedKey(subject, email), "is not valid");
    assertRefused(GOOGLE.signedWith(JWSAlgorithm.RS512, subject, email), "is not valid");
    assertRefused(GOOGLE.signedWith(JWSAlgorithm.PS256, subject, email), "is not valid");
    assertRefused(GOOGLE.forged(subject, email), "is not valid");
    assertRefused(GOOGLE.signedWithUnknownKey(subject, email), "is not valid");
    String good = GOOGLE.token(subject, email);
    assertRefused(good.substring(0, good.lastIndexOf('.') + 1), "is not valid");
    String[] parts = good.split("\\.");
    String other = GOOGLE.token(newSubject(), newAddress()).split("\\.")[1];
    assertRefused(parts[0] + "." + other + "." + parts[2], "is not valid");
    assertRefused("nonsense", "is not valid");
    assertRefused(token("user"), "is not valid");
  }

  @Test
  void aNonceIsCheckedWhenItIsGiven() {
    String token = GOOGLE.token(subject, email, claims -> claims.claim("nonce", "n-0S6_WzA2Mj"));
    signIn(Map.of("idToken", token)).path("loginWithGoogle.token").hasValue();
    signIn(Map.of("idToken", token, "nonce", "n-0S6_WzA2Mj")).path("loginWithGoogle.token").hasValue();
    assertRefused(signIn(Map.of("idToken", token, "nonce", "other")), "was issued for another nonce");
    assertRefused(signIn(Map.of("idToken", GOOGLE.token(subject, email), "nonce", "any")), "was issued for another nonce");
  }

  @Test
  void nothingAndTooMuchAreNoTokens() {
    assertInvalid(signIn(" "), "idToken", "must not be blank");
    assertInvalid(signIn("x".repeat(8193)), "idToken", "size must be between 0 and 8192");
  }

  @Test
  void googlesNewKeysAreFetchedAndItsOldOnesForgotten() {
    String old = GOOGLE.token(subject, email);
    signIn(old).path("loginWithGoogle.token").hasValue();
    GOOGLE.rotate();
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.token").hasValue();
    assertRefused(old, "is not valid");
  }

  @Test
  void whileGoogleIsAwayKnownKeysAreGoodAndOfOthersItCannotBeTold() {
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.token").hasValue();
    GOOGLE.setAway(true);
    signIn(GOOGLE.token(subject, email)).path("loginWithGoogle.token").hasValue();
    GOOGLE.rotate();
    String rotated = GOOGLE.token(subject, email);
    signIn(rotated).errors().satisfy(errors -> {
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UPSTREAM_UNAVAILABLE");
      assertThat(errors.getFirst().getMessage()).isEqualTo("Google's keys cannot be fetched now. Try again later.");
    });
    GOOGLE.setAway(false);
    signIn(rotated).path("loginWithGoogle.token").hasValue();
  }

  private void assertAccepted(UnaryOperator<JWTClaimsSet.Builder> change) {
    signIn(GOOGLE.token(subject, email, change)).path("loginWithGoogle.token").hasValue();
  }

  private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change, String reason) {
    assertRefused(GOOGLE.token(subject, email, change), reason);
  }

  private void assertRefused(String idToken, String reason) {
    assertRefused(signIn(idToken), reason);
  }

  private static void assertRefused(Response response, String reason) {
    response.errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INVALID_CREDENTIALS");
      assertThat(errors.getFirst().getMessage()).isEqualTo("The Google ID token " + reason + ".");
    });
  }

  private static Date in(Duration duration) {
    return Date.from(Instant.now().plus(duration));
  }
}
