package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Tokens that are not valid, at endpoints for everybody and at others. */
class StaleTokenTest {

    private static final String[] OPERATIONS = {
            "query Open @rest(method: POST, path: \"/api/depot/open\", summary: \"For everybody\") { parcels { id } }", """
            query Mine($id: ID! @from(query: "owner_id", orElse: SUBJECT))
            @rest(method: POST, path: "/api/depot/mine", summary: "Mine", access: AUTHENTICATED) { owner(id: $id) @unwrap { id } }
            """};

    @TempDir
    private static Path folder;
    private static Issuer issuer;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        gateway = DepotGateway.start(folder, List.of("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(),
                "juncture.session.cookie=session"), OPERATIONS);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    @BeforeEach
    void nothingReceived() {
        gateway.bean(LocalDepot.class).received().clear();
    }

    @Test
    void countForNothingWhereNoneIsNeeded() {
        for (var stale : stale()) {
            post("/api/depot/open", stale, "").expectStatus().isOk();
            assertThat(lastHeaders()).as(stale).doesNotContainKey("authorization");
        }
    }

    @Test
    void areRefusedWhereOneIsNeededAndByGraphQL() {
        for (var stale : stale()) {
            post("/api/depot/mine", stale, "").expectStatus().isUnauthorized();
            gateway.client().post().uri("/graphql").header(HttpHeaders.AUTHORIZATION, stale)
                    .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"query\":\"{ parcels { id } }\"}").exchange()
                    .expectStatus().isUnauthorized();
            post("/api/depot/nothing", stale, "").expectStatus().isUnauthorized();
        }
    }

    @Test
    void validOnesAndOtherCredentialsArePassedOnEverywhere() {
        var token = "Bearer " + issuer.token(Duration.ofMinutes(5));
        for (var header : List.of(token, "Basic a2V5OnNlY3JldA==")) {
            post("/api/depot/open", header, "").expectStatus().isOk();
            assertThat(lastHeaders()).containsEntry("authorization", List.of(header));
        }
        post("/api/depot/mine", token, "").expectStatus().isOk();
    }

    @Test
    void doNotHideASessionsCookie() {
        var token = issuer.token(Duration.ofMinutes(5));
        post("/api/depot/open", "Bearer nonsense", "session=" + token).expectStatus().isOk();
        assertThat(lastHeaders()).as("without the CSRF token").doesNotContainKey("authorization");
        post("/api/depot/mine", "Bearer nonsense", "session=" + token).expectStatus().isUnauthorized();
    }

    private static List<String> stale() {
        return List.of("Bearer " + issuer.token(Duration.ofMinutes(-5)), "Bearer " + issuer.forgedToken(), "Bearer nonsense",
                "bearer", "Bearer ", "Bearer two words", "Bearer \u00e4");
    }

    private static Map<String, List<String>> lastHeaders() {
        return gateway.bean(LocalDepot.class).received().getLast().context().headers();
    }

    private static ResponseSpec post(String path, String authorization, String cookies) {
        return gateway.client().post().uri(path).headers(headers -> {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
            if (!cookies.isEmpty()) {
                headers.set(HttpHeaders.COOKIE, cookies);
            }
        }).contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange();
    }
}
