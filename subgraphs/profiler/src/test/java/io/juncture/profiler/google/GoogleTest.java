package io.juncture.profiler.google;

import io.juncture.profiler.account.AccountTest;
import io.juncture.subgraph.testing.TestOpenIdProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A profiler that trusts a Google of its own. Each test has Google accounts of its own. */
abstract class GoogleTest extends AccountTest {

  static final String CLIENT = "web.apps.googleusercontent.com";
  static final TestOpenIdProvider GOOGLE = new TestOpenIdProvider("https://accounts.google.com", CLIENT);

  private static final AtomicInteger SEQUENCE = new AtomicInteger();
  private static final String USER = "id email fullName roles profile { hasPassword googleLinked }";

  @DynamicPropertySource
  static void google(DynamicPropertyRegistry properties) {
    properties.add("juncture.profiler.google.client-ids", () -> "ios.apps.googleusercontent.com," + CLIENT);
    properties.add("juncture.profiler.google.jwk-set-uri", GOOGLE::keys);
    properties.add("juncture.profiler.google.key-fetch-interval", () -> "0s");
  }

  static String newSubject() {
    return "10769150350006150715113082" + SEQUENCE.incrementAndGet();
  }

  Response signIn(String idToken) {
    return signIn(Map.of("idToken", idToken));
  }

  Response signIn(Map<String, Object> input) {
    return anonymous().document(
            "mutation($input: GoogleTokenInput!) { loginWithGoogle(input: $input) { token refreshToken user { %s } } }".formatted(USER))
        .variable("input", input).execute();
  }

  Response link(String token, String idToken) {
    return link(withToken(token), idToken);
  }

  Response link(HttpGraphQlTester client, String idToken) {
    return client.document("mutation($input: GoogleTokenInput!) { linkGoogle(input: $input) { %s } }".formatted(USER))
        .variable("input", Map.of("idToken", idToken)).execute();
  }

  Response unlink(String token) {
    return withToken(token).document("mutation { unlinkGoogle { %s } }".formatted(USER)).execute();
  }

  String registered(String email) {
    return register(email).path("register.token").entity(String.class).get();
  }

  static String idOf(Response signedIn) {
    return signedIn.path("loginWithGoogle.user.id").entity(String.class).get();
  }

  static String tokenOf(Response signedIn) {
    return signedIn.path("loginWithGoogle.token").entity(String.class).get();
  }
}
