package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How partners get their tokens, in SkillForge's manner. */
@WithPlatform
class PartnerRestTest {

    private static final String PATH = "/api/v1/auth/partner";

    private final TestPlatform platform;
    private final RestClient demo;

    PartnerRestTest(TestPlatform platform) {
        this.platform = platform;
        this.demo = RestClient.anonymous(platform, "192.0.2.61").with("X-API-Key", "sk_demo_123").with("X-API-Secret", "sh_demo_456");
    }

    @Test
    void aKeyAndItsSecretAreExchangedForAToken() {
        var answer = demo.post(PATH, body(Instant.now())).is(200);
        JsonNode token = answer.shapedAs("partner-token");
        assertThat(token.get("status").asString()).isEqualTo("success");
        assertThat(token.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.headers().getFirst("Cache-Control")).isEqualTo("no-store");
        demo.post(PATH + "/", body(Instant.now())).is(200);
    }

    @Test
    void refusalsAreToldInTheDocumentedForm() {
        String wrong = refused(demo.with("X-API-Secret", "guess").post(PATH, body(Instant.now())), 401);
        assertThat(wrong).isEqualTo("Invalid credentials");
        assertThat(refused(demo.with("X-API-Key", "sk_none").post(PATH, body(Instant.now())), 401)).isEqualTo(wrong);
        assertThat(refused(RestClient.anonymous(platform, "192.0.2.61").post(PATH, body(Instant.now())), 401)).isEqualTo(wrong);
        assertThat(refused(demo.post(PATH, body(Instant.now().minus(Duration.ofMinutes(6)))), 401)).startsWith(wrong);
        assertThat(refused(demo.post(PATH, "{'partner_id':'workforce-agency-17'}"), 400)).isEqualTo("timestamp is required");
        assertThat(refused(demo.post(PATH, "{'partner_id':'workforce-agency-17','timestamp':'today'}"), 400))
                .isEqualTo("timestamp must be an ISO 8601 timestamp like 2026-03-24T10:30:45Z");
        refused(demo.post(PATH, "{"), 400);
        refused(demo.get(PATH), 405);
        refused(demo.get(PATH + "/nothing"), 404);
    }

    @Test
    void aKeyIsGoodInItsNetworksOnlyAndTheGatewaySaysWhereTheClientIs() {
        var admin = platform.as("admin@example.com");
        admin.data("mutation { savePartner(input: {id: \"bound-agency\", name: \"Bound\", scopes: []}) { id } }", Map.of());
        JsonNode issued = admin.data("""
                mutation { issuePartnerKey(input: {partnerId: "bound-agency", allowedNetworks: ["198.51.100.0/24"]}) { key { id } secret } }
                """, Map.of()).get("issuePartnerKey");
        String body = body(Instant.now()).replace("workforce-agency-17", "bound-agency");
        String token = bound(issued, "198.51.100.8").post(PATH, body).is(200).json().get("access_token").asString();
        assertThat(RestClient.anonymous(platform, "192.0.2.62").with("Authorization", "Bearer " + token).get("/api/v1/auth/me").is(403)
                .json().at("/error/details").asString()).isEqualTo("The access token may not be used from this address");
        assertThat(refused(bound(issued, "192.0.2.62").with("X-Client-Address", "198.51.100.8").post(PATH, body), 401))
                .isEqualTo("Invalid credentials: the key may not be used from this address.");
    }

    private RestClient bound(JsonNode issued, String address) {
        return RestClient.anonymous(platform, address).with("X-API-Key", issued.at("/key/id").asString())
                .with("X-API-Secret", issued.get("secret").asString());
    }

    private static String body(Instant timestamp) {
        return "{'partner_id':'workforce-agency-17','timestamp':'%s'}".formatted(timestamp);
    }

    private static String refused(RestClient.Answer answer, int status) {
        JsonNode body = answer.is(status).shapedAs("partner-error");
        assertThat(body.get("status").asString()).isEqualTo("error");
        return body.get("message").asString();
    }
}
