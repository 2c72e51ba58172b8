package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The accounts of CV Tailor. Tests make accounts of their own. */
@WithPlatform
class AccountRestTest {

    private static final String STRONG = "correct horse battery staple";
    private static final String OTHER = "seven purple lanterns drifting";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final TestPlatform platform;
    private final RestClient anonymous;

    AccountRestTest(TestPlatform platform) {
        this.platform = platform;
        this.anonymous = RestClient.anonymous(platform, "192.0.2.23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void registrationAnswersTokensAndTheDocumentedProfile(String slash) {
        String email = newAddress();
        JsonNode registered = anonymous.post("/api/v1/auth/register" + slash, """
                {"email": "%s", "password": "%s", "password_confirm": "%s", "first_name": "Ada", "last_name": "Byron", "username": "%s"}
                """.formatted(email, STRONG, STRONG, email)).is(201).shapedAs("account-tokens");
        assertThat(registered.at("/user/username").asString()).isEqualTo(email);
        assertThat(registered.at("/user/first_name").asString()).isEqualTo("Ada");
        JsonNode profile = bearing(registered).get("/api/v1/auth/profile" + slash).is(200).shapedAs("account");
        assertThat(profile).isEqualTo(registered.get("user"));
    }

    @Test
    void oneAccountHasBothLoginsAndBothTokensAreGoodEverywhere() {
        String body = "{'email':'user@example.com','password':'securePassword123'}";
        JsonNode login = anonymous.post("/api/v1/auth/login/", body).is(200).shapedAs("account-tokens");
        assertThat(login.at("/user/id").asInt()).isEqualTo(123);
        assertThat(bearing(login).get("/api/v1/auth/me").is(200).json().at("/data/id").asString()).isEqualTo("user-123");
        String other = anonymous.post("/api/v1/auth/login", body).is(200).json().at("/data/token").asString();
        assertThat(anonymous.with("Authorization", "Bearer " + other).get("/api/v1/auth/profile/").is(200).json().get("email").asString())
                .isEqualTo("user@example.com");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndALogoutEndsIt() {
        String first = register(newAddress()).get("refresh").asString();
        JsonNode refreshed = anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(first)).is(200).shapedAs("account-refreshed");
        String second = refreshed.get("refresh").asString();
        bearing(refreshed).get("/api/v1/auth/profile/").is(200);

        var logout = anonymous.post("/api/v1/auth/logout/", "{'refresh':'%s'}".formatted(second)).is(204);
        assertThat(logout.bytes()).isEmpty();
        refused(anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(second)), 401, "not_authenticated");
    }

    @Test
    void aReusedRefreshTokenEndsTheLogin() {
        String first = register(newAddress()).get("refresh").asString();
        String second = anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(first)).is(200).json().get("refresh").asString();
        refused(anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(first)), 401, "not_authenticated");
        refused(anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(second)), 401, "not_authenticated");
    }

    @Test
    void whatIsGivenOfAProfileChanges() {
        RestClient somebody = bearing(register(newAddress()));
        JsonNode changed = somebody.patch("/api/v1/auth/profile/",
                "{'first_name':'Augusta','linkedin_url':'https://linkedin.com/in/ada','preferred_cv_template':2,'email_notifications':false}")
                .is(200).shapedAs("account");
        assertThat(changed.get("first_name").asString()).isEqualTo("Augusta");
        assertThat(changed.get("last_name").asString()).isEqualTo("Byron");
        assertThat(changed.get("preferred_cv_template").asInt()).isEqualTo(2);
        JsonNode cleared = somebody.patch("/api/v1/auth/profile/", "{'linkedin_url':null}").is(200).json();
        assertThat(cleared.get("linkedin_url").isNull()).isTrue();
        assertThat(cleared.get("email_notifications").asBoolean(true)).isFalse();
        assertThat(somebody.patch("/api/v1/auth/profile/", cleared.toString()).is(200).json()).as("a profile sent back whole").isEqualTo(
                somebody.get("/api/v1/auth/profile/").is(200).json());
        JsonNode wrong = refused(somebody.patch("/api/v1/auth/profile/", "{'website_url':'nonsense'}"), 400, "invalid");
        assertThat(wrong.at("/fields/website_url/0").asString()).isEqualTo("must be an http or https URL");
    }

    @Test
    void aChangedPasswordEndsOtherLogins() {
        String email = newAddress();
        JsonNode registered = register(email);
        RestClient somebody = bearing(registered);
        JsonNode wrong = refused(somebody.post("/api/v1/auth/change-password/",
                "{'current_password':'guess','new_password':'%s'}".formatted(OTHER)), 400, "invalid");
        assertThat(wrong.at("/fields/current_password/0").asString()).isEqualTo("is not the current password");
        JsonNode changed = somebody.post("/api/v1/auth/change-password/",
                "{'current_password':'%s','new_password':'%s'}".formatted(STRONG, OTHER)).is(200).shapedAs("account-password-changed");
        refused(anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(registered.get("refresh").asString())), 401,
                "not_authenticated");
        anonymous.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(changed.get("refresh").asString())).is(200);
        refused(login(email, STRONG), 401, "authentication_failed");
        login(email, OTHER).is(200);
    }

    @Test
    void aForgottenPasswordIsSetAnewWithTheTokenFromTheMail() {
        String email = newAddress();
        register(email);
        var known = anonymous.post("/api/v1/auth/password-reset/", "{'email':'%s'}".formatted(email)).is(200);
        var unknown = anonymous.post("/api/v1/auth/password-reset/", "{'email':'%s'}".formatted(newAddress())).is(200);
        assertThat(known.shapedAs("account-detail")).isEqualTo(unknown.json());
        String token = platform.mailbox().awaitToken(email);
        assertThat(new String(known.bytes())).doesNotContain(token);

        String confirmation = "{'token':'%s','new_password':'%s'}".formatted(token, OTHER);
        anonymous.post("/api/v1/auth/password-reset/confirm/", confirmation).is(200).shapedAs("account-detail");
        login(email, OTHER).is(200);
        JsonNode again = refused(anonymous.post("/api/v1/auth/password-reset/confirm/", confirmation), 400, "invalid");
        assertThat(again.at("/fields/token/0").asString()).isEqualTo("is not valid, was used before, or has expired");
    }

    @Test
    void refusalsAreToldInTheDocumentedForm() {
        JsonNode weak = refused(anonymous.post("/api/v1/auth/register/", "{'email':'nonsense','password':'%s'}".formatted(STRONG)), 400, "invalid");
        assertThat(weak.at("/fields/email/0").asString()).isEqualTo("must be a well-formed email address");
        JsonNode incomplete = refused(anonymous.post("/api/v1/auth/login/", "{}"), 400, "invalid");
        assertThat(incomplete.get("fields").toString()).isEqualTo("{\"email\":[\"is required\"],\"password\":[\"is required\"]}");
        assertThat(refused(login("user@example.com", "guess"), 401, "authentication_failed"))
                .isEqualTo(refused(login("nobody@example.com", "guess"), 401, "authentication_failed"));
        refused(anonymous.get("/api/v1/auth/profile/"), 401, "not_authenticated");
        refused(anonymous.with("Authorization", "Bearer nonsense").get("/api/v1/auth/profile/"), 401, "not_authenticated");
        refused(anonymous.post("/api/v1/auth/register/", "{"), 400, "parse_error");
        refused(anonymous.delete("/api/v1/auth/login/"), 405, "method_not_allowed");
        refused(anonymous.get("/api/v1/auth/token/nothing/"), 404, "not_found");
    }

    @Test
    void failedLoginsLockAnAddressOutForAWhileEverywhere() {
        String email = newAddress();
        register(email);
        for (int i = 0; i < 10; i++) {
            login(email, "guess").is(401);
        }
        var locked = login(email, STRONG);
        refused(locked, 429, "throttled");
        assertThat(Integer.parseInt(locked.headers().getFirst("Retry-After"))).isPositive();
        anonymous.post("/api/v1/auth/login", "{'email':'%s','password':'%s'}".formatted(email, STRONG)).is(429);
    }

    @Test
    void aStaleBearerHeaderDoesNotKeepAnybodyFromWhatIsForEverybody() {
        String email = newAddress();
        RestClient stale = anonymous.with("Authorization", "Bearer " + platform.token("user@example.com") + "x");
        refused(stale.get("/api/v1/auth/profile/"), 401, "not_authenticated");
        String first = stale.post("/api/v1/auth/register/", "{'email':'%s','password':'%s'}".formatted(email, STRONG)).is(201)
                .json().get("refresh").asString();
        String login = "{'email':'%s','password':'%s'}".formatted(email, STRONG);
        stale.post("/api/v1/auth/login/", login).is(200);
        stale.post("/api/v1/auth/login", login).is(200);
        String second = stale.post("/api/v1/auth/token/refresh/", "{'refresh':'%s'}".formatted(first)).is(200).json().get("refresh").asString();
        stale.post("/api/v1/auth/logout/", "{'refresh':'%s'}".formatted(second)).is(204);
        stale.post("/api/v1/auth/password-reset/", "{'email':'%s'}".formatted(newAddress())).is(200);
        refused(stale.post("/api/v1/auth/password-reset/confirm/", "{'token':'x','new_password':'%s'}".formatted(OTHER)), 400, "invalid");
        stale.get("/.well-known/jwks.json").is(200);
    }

    @Test
    void failedLoginsFromElsewhereLockNobodyOut() {
        String email = newAddress();
        register(email);
        RestClient elsewhere = RestClient.anonymous(platform, "198.51.100.77");
        String guess = "{'email':'%s','password':'guess'}".formatted(email);
        for (int i = 0; i < 10; i++) {
            elsewhere.post("/api/v1/auth/login/", guess).is(401);
        }
        elsewhere.post("/api/v1/auth/login/", guess).is(429);
        login(email, STRONG).is(200);
    }

    private JsonNode register(String email) {
        return anonymous.post("/api/v1/auth/register/", "{'email':'%s','password':'%s','first_name':'Ada','last_name':'Byron'}".formatted(email, STRONG))
                .is(201).json();
    }

    private RestClient.Answer login(String email, String password) {
        return anonymous.post("/api/v1/auth/login/", "{'email':'%s','password':'%s'}".formatted(email, password));
    }

    private RestClient bearing(JsonNode tokens) {
        return anonymous.with("Authorization", "Bearer " + tokens.get("access").asString());
    }

    private static JsonNode refused(RestClient.Answer answer, int status, String code) {
        JsonNode body = answer.is(status).shapedAs("account-error");
        assertThat(body.get("code").asString()).isEqualTo(code);
        return body;
    }

    private static String newAddress() {
        return "somebody" + SEQUENCE.incrementAndGet() + "@example.net";
    }
}
