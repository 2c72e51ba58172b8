package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class PasswordChangeTest extends AccountTest {

  @Test
  void aChangeEndsAllLoginsAndBeginsOne() {
    String email = newAddress();
    String elsewhere = register(email).path("register.refreshToken").entity(String.class).get();
    var here = login(email, STRONG);

    var changed = change(here.path("login.token").entity(String.class).get(), STRONG, OTHER);

    refresh(changed.path("changePassword.refreshToken").entity(String.class).get()).path("refreshToken.token").hasValue();
    assertFailed(refresh(elsewhere), "UNAUTHENTICATED");
    assertFailed(refresh(here.path("login.refreshToken").entity(String.class).get()), "UNAUTHENTICATED");
    assertFailed(login(email, STRONG), "INVALID_CREDENTIALS");
    login(email, OTHER).path("login.token").hasValue();
  }

  @Test
  void theCurrentPasswordMustBeRightAndTheNewOneAnotherAndStrong() {
    String token = register(newAddress()).path("register.token").entity(String.class).get();
    assertInvalid(change(token, OTHER, OTHER + "!"), "currentPassword", "is not the current password");
    assertInvalid(change(token, STRONG, STRONG), "newPassword", "must not be the current password");
    change(token, STRONG, "somebody").errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions().get("violations").toString()).contains("field=newPassword", "is too easy to guess"));
    assertFailed(anonymous().document("mutation { changePassword(input: {currentPassword: \"x\", newPassword: \"y\"}) { token } }")
        .execute(), "UNAUTHENTICATED");
  }

  @Test
  void wrongCurrentPasswordsCountLikeFailedLogins() {
    String email = newAddress();
    String token = register(email).path("register.token").entity(String.class).get();
    for (int i = 0; i < 10; i++) {
      assertInvalid(change(token, "wrong", OTHER), "currentPassword", "is not the current password");
    }
    assertFailed(change(token, STRONG, OTHER), "RATE_LIMITED");
    assertFailed(login(email, STRONG), "RATE_LIMITED");
  }

  private Response change(String token, String current, String next) {
    return withToken(token).document("""
        mutation($input: ChangePasswordInput!) { changePassword(input: $input) { token refreshToken } }
        """).variable("input", Map.of("currentPassword", current, "newPassword", next)).execute();
  }
}
