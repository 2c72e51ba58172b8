package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import io.juncture.subgraph.testing.TestOpenIdProvider;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Sign-in with Google over CV Tailor's endpoints. Tests use Google accounts and accounts of their own. */
@WithPlatform
@ExtendWith(OutputCaptureExtension.class)
class GoogleRestTest {

    private static final String STRONG = "correct horse battery staple";
    private static final String SIGN_IN = "/api/v1/auth/google/";
    private static final String LINK = "/api/v1/auth/google/link/";
    private static final String UNLINK = "/api/v1/auth/google/unlink/";
    private static final TestOpenIdProvider GOOGLE = TestPlatform.google();
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final RestClient anonymous;
    private final String subject = "rest-" + SEQUENCE.incrementAndGet();
    private final String email = "google" + SEQUENCE.incrementAndGet() + "@example.net";

    GoogleRestTest(TestPlatform platform) {
        this.anonymous = RestClient.anonymous(platform, "192.0.2.33");
    }

    @AfterEach
    void comeBack() {
        GOOGLE.setAway(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void signInAnswersTokensAndTheDocumentedProfile(String slash) {
        JsonNode first = anonymous.post("/api/v1/auth/google" + slash, idToken(GOOGLE.token(subject, email))).is(200).shapedAs("account-tokens");
        assertThat(first.at("/user/email").asString()).isEqualTo(email);
        assertThat(first.at("/user/first_name").asString()).isEqualTo("Grace");
        assertThat(bearing(first).get("/api/v1/auth/profile/").is(200).shapedAs("account")).isEqualTo(first.get("user"));
        anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(first.get("refresh").asString())).is(200);
        JsonNode again = anonymous.post("/api/v1/auth/google" + slash, idToken(GOOGLE.token(subject, "moved@example.net"))).is(200).json();
        assertThat(again.at("/user/id")).isEqualTo(first.at("/user/id"));
        assertThat(again.at("/user/email").asString()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void anAccountIsLinkedAndUnlinked(String slash) {
        JsonNode account = register(email);
        refused(anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))), 409, "conflict");

        JsonNode linked = bearing(account).post("/api/v1/auth/google/link" + slash, idToken(GOOGLE.token(subject, email)))
                .is(200).shapedAs("account-google");
        assertThat(linked.get("google_linked").asBoolean()).isTrue();
        assertThat(anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200).json().at("/user/id")).isEqualTo(account.at("/user/id"));

        JsonNode unlinked = bearing(account).post("/api/v1/auth/google/unlink" + slash, "{}").is(200).shapedAs("account-google");
        assertThat(unlinked.get("google_linked").asBoolean(true)).isFalse();
        refused(anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))), 409, "conflict");
    }

    @Test
    void theIdTokenIsAlsoTakenByTheNameThatGooglesButtonGivesIt() {
        JsonNode account = register(email);
        bearing(account).post(LINK, idToken(GOOGLE.token(subject, email)).replace("id_token", "credential")).is(200);
        JsonNode signedIn = anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email)).replace("id_token", "credential")).is(200).json();
        assertThat(signedIn.at("/user/id")).isEqualTo(account.at("/user/id"));
        assertThat(refused(anonymous.post(SIGN_IN, "{}"), 400, "invalid").at("/fields/id_token/0").asString()).isEqualTo("is required");
    }

    @Test
    void aGoogleAccountIsLinkedToOneAccountOnly() {
        anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200);
        RestClient other = bearing(register("other-" + email));
        refused(other.post(LINK, idToken(GOOGLE.token(subject, email))), 409, "conflict");
        String used = GOOGLE.token(subject + "-other", email);
        other.post(LINK, idToken(used)).is(200);
        other.post(UNLINK, "").is(200);
        JsonNode again = refused(other.post(LINK, idToken(used)), 400, "invalid");
        assertThat(again.at("/fields/id_token/0").asString()).isEqualTo("was used before");
    }

    @Test
    void anAccountWithoutPasswordKeepsGoogleAndHasNoOtherLogin() {
        JsonNode account = anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200).json();
        JsonNode kept = refused(bearing(account).post(UNLINK, "{}"), 409, "conflict");
        assertThat(kept.get("detail").asString()).contains("it has no password");
        refused(anonymous.post("/api/v1/auth/login/", "{'email':'%s','password':'%s'}".formatted(email, STRONG)), 401, "authentication_failed");
        refused(bearing(account).post("/api/v1/auth/change-password/", "{'current_password':'any','new_password':'%s'}".formatted(STRONG)),
                409, "conflict");
    }

    @Test
    void tokensThatAreNotGoodAreRefusedWithTheReason() {
        refusedSignIn(claims -> claims.audience("another.apps.googleusercontent.com"), "was issued for another application");
        refusedSignIn(claims -> claims.issuer("https://accounts.example"), "was not issued by Google");
        refusedSignIn(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))), "has expired");
        refusedSignIn(claims -> claims.claim("email_verified", false), "is of an address that Google has not verified");
        refusedSignIn(GOOGLE.unsigned(subject, email), "is not valid");
        refusedSignIn(GOOGLE.signedWithPublishedKey(subject, email), "is not valid");
        refusedSignIn(GOOGLE.forged(subject, email), "is not valid");
        refusedSignIn(GOOGLE.signedWithUnknownKey(subject, email), "is not valid");
        refusedSignIn("nonsense", "is not valid");
        JsonNode nonce = refused(anonymous.post(SIGN_IN, "{'id_token':'%s','nonce':'mine'}".formatted(GOOGLE.token(subject, email))), 401,
                "authentication_failed");
        assertThat(nonce.get("detail").asString()).isEqualTo("The Google ID token was issued for another nonce.");
        assertThat(refused(anonymous.post(SIGN_IN, "{}"), 400, "invalid").at("/fields/id_token/0").asString()).isEqualTo("is required");
        JsonNode linking = refused(bearing(register(email)).post(LINK, idToken(GOOGLE.forged(subject, email))), 400, "invalid");
        assertThat(linking.at("/fields/id_token/0").asString()).isEqualTo("is not valid");
    }

    @Test
    void linkingNeedsALogin() {
        refused(anonymous.post(LINK, idToken(GOOGLE.token(subject, email))), 401, "not_authenticated");
        refused(anonymous.post(UNLINK, "{}"), 401, "not_authenticated");
        refused(anonymous.get(SIGN_IN), 405, "method_not_allowed");
    }

    @Test
    void withoutGooglesKeysItIsToldThatTheyAreMissingAndNotWhere() {
        anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200);
        GOOGLE.rotate();
        GOOGLE.setAway(true);
        JsonNode away = refused(anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))), 503, "unavailable");
        assertThat(away.toString()).contains("Google's keys cannot be fetched now").doesNotContain("127.0.0.1", "http");
        GOOGLE.setAway(false);
        anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200);
    }

    @Test
    void firstSignInsAtTheSameTimeMakeOneAccount() throws InterruptedException {
        Callable<JsonNode> signIn = () -> anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200).json().at("/user/id");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<JsonNode> ids = threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> signIn).toList()).stream().map(GoogleRestTest::got).toList();
            assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        }
    }

    @Test
    void inABrowsersSessionLinkingNeedsItsCsrfToken() {
        Map<String, String> jar = new HashMap<>();
        var signedIn = anonymous.post(SIGN_IN, idToken(GOOGLE.token(subject, email))).is(200);
        keep(signedIn, jar);
        assertThat(signedIn.headers().get(HttpHeaders.SET_COOKIE)).anySatisfy(cookie ->
                assertThat(cookie).startsWith("juncture_session=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
        assertThat(browser(jar).get("/api/v1/auth/profile/").is(200).json().get("email").asString()).isEqualTo(email);

        jar.clear();
        register("browser-" + email);
        keep(anonymous.post("/api/v1/auth/login/", "{'email':'browser-%s','password':'%s'}".formatted(email, STRONG)).is(200), jar);
        String other = idToken(GOOGLE.token(subject + "-browser", email));
        refused(browser(jar).post(LINK, other), 403, "csrf_failed");
        refused(browser(jar).post(UNLINK, "{}"), 403, "csrf_failed");
        refused(browser(jar).with("X-XSRF-TOKEN", "guess").post(LINK, other), 403, "csrf_failed");
        RestClient page = browser(jar).with("X-XSRF-TOKEN", jar.get("XSRF-TOKEN"));
        page.post(LINK, other).is(200).shapedAs("account-google");
        page.post(UNLINK, "{}").is(200).shapedAs("account-google");
    }

    @Test
    void noLogHoldsTokensOrAddresses(CapturedOutput output) {
        String good = GOOGLE.token(subject, email);
        String forged = GOOGLE.forged(subject, email);
        String access = anonymous.post(SIGN_IN, idToken(good)).is(200).json().get("access").asString();
        anonymous.post(SIGN_IN, idToken(forged)).is(401);
        anonymous.with("Authorization", "Bearer " + access).post(LINK, idToken(GOOGLE.token(subject + "-more", email))).is(409);
        GOOGLE.setAway(true);
        anonymous.post(SIGN_IN, idToken(GOOGLE.signedWithUnknownKey(subject, email))).is(503);
        assertThat(output.getAll()).contains("The keys of Google cannot be fetched")
                .doesNotContain(email, good, good.split("\\.")[1], forged, access);
    }

    private void refusedSignIn(UnaryOperator<JWTClaimsSet.Builder> change, String reason) {
        refusedSignIn(GOOGLE.token(subject, email, change), reason);
    }

    private void refusedSignIn(String token, String reason) {
        JsonNode body = refused(anonymous.post(SIGN_IN, idToken(token)), 401, "authentication_failed");
        assertThat(body.get("detail").asString()).isEqualTo("The Google ID token " + reason + ".");
    }

    private JsonNode register(String address) {
        return anonymous.post("/api/v1/auth/register/", "{'email':'%s','password':'%s'}".formatted(address, STRONG)).is(201).json();
    }

    private RestClient bearing(JsonNode tokens) {
        return anonymous.with("Authorization", "Bearer " + tokens.get("access").asString());
    }

    private RestClient browser(Map<String, String> jar) {
        return anonymous.with(HttpHeaders.COOKIE,
                jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
    }

    private static void keep(RestClient.Answer answer, Map<String, String> jar) {
        answer.headers().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            int equals = cookie.indexOf('=');
            jar.put(cookie.substring(0, equals), cookie.substring(equals + 1, cookie.indexOf(';')));
        });
    }

    private static String idToken(String token) {
        return "{'id_token':'%s'}".formatted(token);
    }

    private static JsonNode refused(RestClient.Answer answer, int status, String code) {
        JsonNode body = answer.is(status).shapedAs("account-error");
        assertThat(body.get("code").asString()).isEqualTo(code);
        return body;
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
