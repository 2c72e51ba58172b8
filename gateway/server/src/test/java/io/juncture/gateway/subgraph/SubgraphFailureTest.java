package io.juncture.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.ShopTest;
import io.juncture.gateway.testing.SubgraphServer.Behaviour;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class SubgraphFailureTest extends ShopTest {

    private static final String NAMES = "{ products { name } }";
    private static final String CODE = "$.errors[0].extensions.code";

    SubgraphFailureTest() {
        super("juncture.subgraph-defaults.circuit-breaker=false", "juncture.subgraph-defaults.timeout=20s",
                "juncture.subgraph-defaults.backoff=10ms", "juncture.subgraphs.products.max-response-size=10KB");
    }

    private static Behaviour status(int status, String type, String body) {
        return (response, _) -> response.status(status).header("content-type", type).sendString(Mono.just(body));
    }

    private static Behaviour silent() {
        return (_, _) -> Mono.never();
    }

    private void failsWith(String code, WebTestClient.ResponseSpec response) {
        response.expectStatus().isOk().expectBody().jsonPath(CODE).isEqualTo(code)
                .jsonPath("$.errors[0].message").value(String.class, message ->
                        assertThat(message).contains("products").doesNotContain("127.0.0.1", "localhost"));
    }

    @Test
    void givesUpOnASlowSubgraph() {
        products.behave(silent());
        assertTimesOut();
        assertThat(products.received()).as("a timeout is not repeated").hasSize(1);
    }

    private void assertTimesOut() {
        try (var hasty = Gateway.ofShop(products, reviews, "juncture.subgraph-defaults.timeout=2s")) {
            var begun = System.nanoTime();
            failsWith("SUBGRAPH_TIMEOUT", hasty.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"" + NAMES + "\"}").exchange());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1900));
        }
    }

    @Test
    void givesUpOnABodyThatNeverEnds() {
        products.behave((response, _) -> response.header("content-type", "application/json")
                .sendString(Mono.just("{\"data\":").concatWith(Mono.never())));
        assertTimesOut();
    }

    @Test
    void repeatsAQueryWhileTheSubgraphIsOverloaded() {
        var left = new AtomicInteger(2);
        products.behave((response, truth) -> left.getAndDecrement() > 0 ? response.status(503).send() : truth);
        query(NAMES).expectStatus().isOk().expectBody().jsonPath("$.errors").doesNotExist()
                .jsonPath("$.data.products[0].name").isEqualTo("Table");
        assertThat(products.received()).hasSize(3);
    }

    @Test
    void repeatsAQueryAsOftenAsConfigured() {
        products.behave(status(503, "text/plain", "busy"));
        failsWith("SUBGRAPH_UNAVAILABLE", query(NAMES));
        assertThat(products.received()).hasSize(3);
    }

    @Test
    void repeatsAQueryWhenTheConnectionBreaks() {
        products.behave((response, _) -> response.withConnection(connection -> connection.channel().close()).then());
        failsWith("SUBGRAPH_UNAVAILABLE", query(NAMES));
        assertThat(products.received()).hasSize(3);
    }

    @Test
    void neverRepeatsAMutation() {
        products.behave(status(503, "text/plain", "busy"));
        failsWith("SUBGRAPH_UNAVAILABLE", query("mutation { rename(id: 1, name: \"X\") { name } }"));
        assertThat(products.received()).hasSize(1);
        products.behave((response, _) -> response.withConnection(connection -> connection.channel().close()).then());
        failsWith("SUBGRAPH_UNAVAILABLE", query("mutation { rename(id: 1, name: \"X\") { name } }"));
        assertThat(products.received()).hasSize(2);
    }

    @Test
    void refusesAResponseThatIsTooLarge() {
        products.behave(status(200, "application/json", "{\"data\":{\"products\":[{\"name\":\"%s\"}]}}"
                .formatted("x".repeat(20_000))));
        failsWith("SUBGRAPH_RESPONSE_TOO_LARGE", query(NAMES));
        assertThat(products.received().getFirst().headers().get("accept-encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "", "[]", "null", "{\"data\":null}", "{}",
        "{\"data\":{\"products\":[{\"name\":\"Tab", "{\"data\":{\"products\":[]}", "{\"data\":null,\"errors\":[]}",
        "{\"data\":{\"products\":[]},\"errors\":\"boom\"}"})
    void refusesWhatIsNoGraphQLResponse(String body) {
        products.behave(status(200, "application/json", body));
        failsWith("SUBGRAPH_INVALID_RESPONSE", query(NAMES));
    }

    @ParameterizedTest
    @CsvSource({"404,SUBGRAPH_INVALID_RESPONSE", "500,SUBGRAPH_UNAVAILABLE", "502,SUBGRAPH_UNAVAILABLE",
        "401,UNAUTHENTICATED", "301,SUBGRAPH_INVALID_RESPONSE"})
    void mapsStatusesWithoutAGraphQLBody(int status, String code) {
        products.behave(status(status, "text/html", "<h1>Sorry</h1>"));
        failsWith(code, query(NAMES));
        assertThat(products.received()).hasSize(1);
    }

    @Test
    void readsAGraphQLBodyWhateverItsStatus() {
        products.behave(status(400, "application/json",
                "{\"errors\":[{\"message\":\"No such shelf\",\"extensions\":{\"code\":\"SHELF\"}}]}"));
        query(NAMES).expectStatus().isOk().expectBody().jsonPath(CODE).isEqualTo("SHELF")
                .jsonPath("$.errors[0].extensions.service").isEqualTo("products");
    }

    @Test
    void answersWhatTheOtherSubgraphsKnow() {
        reviews.behave(status(500, "text/plain", "broken"));
        query("{ products { name reviews { stars } } }").expectStatus().isOk().expectBody()
                .jsonPath("$.data.products[1].name").isEqualTo("Couch")
                .jsonPath("$.data.products[1].reviews").isEmpty()
                .jsonPath(CODE).isEqualTo("SUBGRAPH_UNAVAILABLE");
    }
}
