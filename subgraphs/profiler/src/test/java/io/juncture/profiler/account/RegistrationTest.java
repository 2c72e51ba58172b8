package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class RegistrationTest extends AccountTest {

  @Test
  void whoRegistersIsALearnerAndLoggedIn() {
    String email = newAddress();
    var registered = register(Map.of("email", " " + email.toUpperCase() + " ", "password", STRONG, "passwordConfirm", STRONG,
        "firstName", "Ada", "lastName", "van Dyck", "username", "ada-" + email));
    int number = registered.path("register.user.number").entity(Integer.class).get();
    assertThat(number).isGreaterThanOrEqualTo(100_000);
    registered.path("register.user").matchesJsonStrictly("""
        { "id": "user-%d", "number": %d, "email": "%s", "fullName": "Ada van Dyck", "roles": ["LEARNER"], "organization": null,
          "profile": { "username": "ada-%s", "firstName": "Ada", "lastName": "van Dyck" } }
        """.formatted(number, number, email, email));
    withToken(registered.path("register.token").entity(String.class).get()).document("{ me { email } }").execute()
        .path("me.email").entity(String.class).isEqualTo(email);
    refresh(registered.path("register.refreshToken").entity(String.class).get()).path("refreshToken.token").hasValue();
    login(email, STRONG).path("login.token").hasValue();
  }

  @Test
  void anAddressAndAPasswordAreEnough() {
    String email = newAddress();
    var registered = register(Map.of("email", email, "password", STRONG));
    assertThat(registered.path("register.user.fullName").entity(String.class).get()).isEqualTo(email.substring(0, email.indexOf('@')));
    assertThat(registered.path("register.user.profile.username").entity(String.class).get())
        .isEqualTo(registered.path("register.user.id").entity(String.class).get());
  }

  @Test
  void anAddressOrUsernameBelongsToOneAccount() {
    String email = newAddress();
    register(Map.of("email", email, "password", STRONG, "username", "Unique")).path("register.token").hasValue();
    assertInvalid(register(email.toUpperCase()), "email", "belongs to an account already");
    String other = newAddress();
    assertInvalid(register(Map.of("email", other, "password", STRONG, "username", "uniquE")), "username", "belongs to somebody already");
    register(other).path("register.token").hasValue();
  }

  @Test
  void ofRegistrationsAtTheSameTimeOnePasses() {
    String email = newAddress();
    List<Integer> errors = Flux.range(0, 4)
        .flatMap(_ -> Mono.fromCallable(() -> {
          int[] count = {0};
          register(email).errors().satisfy(found -> count[0] = found.size());
          return count[0];
        }).subscribeOn(Schedulers.boundedElastic()))
        .collectList().block();
    assertThat(errors).containsExactlyInAnyOrder(0, 1, 1, 1);
  }

  @Test
  void theAddressItselfIsNoPassword() {
    String email = newAddress();
    for (String password : List.of(email, email.toUpperCase(), email + "1")) {
      assertThat(violatedFields(register(Map.of("email", email, "password", password)))).containsExactly("password");
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(violatedFields(register(Map.of("email", "nonsense", "password", "secret", "passwordConfirm", OTHER, "firstName", "two\nlines",
        "username", "no spaces")))).containsExactlyInAnyOrder("email", "password", "passwordConfirm", "firstName", "username");
    assertInvalid(register(Map.of("email", newAddress(), "password", "")), "password", "must not be empty");
  }

  @Test
  void wrongInputIsToldByField() {
    assertInvalid(register(Map.of("email", "nonsense", "password", STRONG)), "email", "must be a well-formed email address");
    assertInvalid(register(Map.of("email", newAddress(), "password", "secret")), "password", "must have at least 8 characters");
    assertInvalid(register(Map.of("email", newAddress(), "password", STRONG, "passwordConfirm", OTHER)), "passwordConfirm",
        "is not the same as the password");
    assertInvalid(register(Map.of("email", newAddress(), "password", STRONG, "firstName", "two\nlines")), "firstName", "must be one line");
    assertInvalid(register(Map.of("email", newAddress(), "password", STRONG, "username", "no spaces")), "username",
        "must be 1 to 150 letters, digits and . @ + - _");
    register(Map.of("email", newAddress(), "password", "password1")).errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions().get("violations").toString()).contains("is too easy to guess"));
  }
}
