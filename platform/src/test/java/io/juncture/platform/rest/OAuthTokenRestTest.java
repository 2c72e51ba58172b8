package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client credentials as RFC 6749 has them: section 4.4 for the request, 5.1 and 5.2 for the answers. */
@WithPlatform
class OAuthTokenRestTest {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String CLIENT = "&client_id=sk_demo_123&client_secret=sh_demo_456";
    private static final String BASIC = HttpHeaders.encodeBasicAuth("sk_demo_123", "sh_demo_456", null);

    private final TestPlatform platform;

    OAuthTokenRestTest(TestPlatform platform) {
        this.platform = platform;
    }

    private record Answer(int status, HttpHeaders headers, JsonNode json) {
    }

    @Test
    void theMetadataTellWhereTokensAre() {
        JsonNode metadata = RestClient.anonymous(platform, "192.0.2.63").get("/.well-known/openid-configuration").is(200).json();
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo(metadata.get("issuer").asString() + "/oauth2/token");
        assertThat(metadata.get("grant_types_supported").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(metadata.get("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\"]");
        assertThat(metadata.get("scopes_supported").toString()).contains("\"reports:pii\"");
    }

    @Test
    void basicAndParametersGetATokenForAllThePartnerMayDo() throws ParseException {
        for (Answer answer : new Answer[] {ask(GRANT, "Basic " + BASIC), ask(GRANT + CLIENT, "")}) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.headers().getFirst("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.headers().getFirst("Pragma")).isEqualTo("no-cache");
            assertThat(answer.json().propertyNames()).containsExactly("access_token", "token_type", "expires_in", "scope");
            assertThat(answer.json().get("token_type").asString()).isEqualTo("Bearer");
            assertThat(answer.json().get("expires_in").asInt()).isEqualTo(3600);
            assertThat(answer.json().get("scope").asString()).isEqualTo("candidates:import assessments:assign reports:read");
            var claims = SignedJWT.parse(answer.json().get("access_token").asString()).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("workforce-agency-17");
            assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
        }
    }

    @Test
    void aTokenIsGoodForTheScopeThatWasAskedFor() throws ParseException {
        Answer answer = ask(GRANT + "&scope=reports%3Aread+candidates:import&unknown=x&client_id=", "Basic " + BASIC);
        assertThat(answer.json().get("scope").asString()).isEqualTo("candidates:import reports:read");
        assertThat(SignedJWT.parse(answer.json().get("access_token").asString()).getJWTClaimsSet().getStringClaim("scope"))
                .isEqualTo("candidates:import reports:read");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&client_id=a&client_secret=b,       400,unsupported_grant_type",
        "client_id=sk_demo_123&client_secret=sh_demo_456,       400,invalid_request",
        "grant_type=&client_id=a&client_secret=b,               400,invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials&client_id=a&client_secret=b,400,invalid_request",
        "grant_type=%zz,                                        400,invalid_request",
        "grant_type=client_credentials,                         401,invalid_client",
        "grant_type=client_credentials&client_id=sk_demo_123,   401,invalid_client",
        "grant_type=client_credentials&client_id=sk_none&client_secret=b,401,invalid_client",
        "grant_type=client_credentials&client_id=sk_demo_123&client_secret=b,401,invalid_client",
        "grant_type=client_credentials&client_id=sk_demo_123&client_secret=sh_demo_456&scope=reports:pii,400,invalid_scope",
        "grant_type=client_credentials&client_id=sk_demo_123&client_secret=sh_demo_456&scope=nothing,400,invalid_scope"})
    void refusalsHaveTheErrorsOfTheStandard(String body, int status, String error) {
        assertRefused(ask(body, ""), status, error);
    }

    @Test
    void whatIsGivenTwiceIsNamed() {
        assertThat(ask(GRANT + "&" + GRANT + CLIENT, "").json().get("error_description").asString()).isEqualTo("grant_type is given more than once");
    }

    @Test
    void aSlashAtTheEndDoesNotMatter() {
        var answer = platform.web().post().uri("/oauth2/token/").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Forwarded-For", "192.0.2.64").bodyValue(GRANT + CLIENT).exchange();
        answer.expectStatus().isOk().expectBody().jsonPath("$.token_type").isEqualTo("Bearer");
    }

    @Test
    void twoWaysToSayWhoTheClientIsAreNoRequest() {
        assertRefused(ask(GRANT + CLIENT, "Basic " + BASIC), 400, "invalid_request");
    }

    @Test
    void wrongBasicCredentialsAreChallengedByBasic() {
        Answer answer = ask(GRANT, "Basic " + HttpHeaders.encodeBasicAuth("sk_demo_123", "guess", null));
        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.headers().getFirst("WWW-Authenticate")).isEqualTo("Basic realm=\"oauth2\"");
    }

    @Test
    void onlyFormsAreRead() {
        assertRefused(send(MediaType.APPLICATION_JSON, "{\"grant_type\":\"client_credentials\"}", "Basic " + BASIC), 400, "invalid_request");
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().propertyNames()).containsExactly("error", "error_description");
        assertThat(answer.json().get("error").asString()).isEqualTo(error);
        assertThat(answer.json().get("error_description").asString()).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        assertThat(answer.headers().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().containsHeader("WWW-Authenticate")).isEqualTo(status == 401);
    }

    private Answer ask(String body, String authorization) {
        return send(MediaType.APPLICATION_FORM_URLENCODED, body, authorization);
    }

    private Answer send(MediaType type, String body, String authorization) {
        var result = platform.web().post().uri("/oauth2/token").contentType(type).header("X-Forwarded-For", "192.0.2.64")
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set("Authorization", authorization);
                    }
                }).bodyValue(body).exchange().expectBody(byte[].class).returnResult();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), JsonMapper.shared().readTree(result.getResponseBody()));
    }
}
