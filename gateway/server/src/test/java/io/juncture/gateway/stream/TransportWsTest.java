package io.juncture.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.PriceServer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.juncture.gateway.testing.WsClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportWsTest {

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACK = "{\"type\":\"connection_ack\"}";

    private final Issuer issuer = new Issuer();
    private final PriceServer prices = new PriceServer();
    private final SubgraphServer products = new SubgraphServer(Shop.products());
    private final SubgraphServer reviews = new SubgraphServer(Shop.reviews());
    private final Gateway gateway = start();

    private Gateway start(String... more) {
        return Gateway.ofShop(products, reviews, Stream.of(Arrays.stream(prices.settings()), Arrays.stream(more),
                Stream.of("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(), "juncture.identity.issuer=" + Issuer.NAME))
                .flatMap(settings -> settings).toArray(String[]::new));
    }

    @AfterEach
    void nobodyListens() throws InterruptedException {
        prices.reset();
    }

    @AfterAll
    void stop() {
        gateway.close();
        prices.close();
        products.close();
        reviews.close();
        issuer.close();
    }

    private static String subscribe(String id, String document) {
        return "{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + document + "\"}}";
    }

    private WsClient connect() throws InterruptedException {
        var client = new WsClient(gateway.url(), Map.of()).say(INIT);
        assertThat(client.hear()).isEqualTo(ACK);
        return client;
    }

    @Test
    void eventsAndQueriesShareOneSocket() throws InterruptedException {
        try (var client = connect()) {
            client.say(subscribe("a", "subscription { prices { value product { name } } }"));
            prices.awaitListeners(1);
            prices.price("1", 7);
            assertThat(client.hear()).isEqualTo("{\"type\":\"next\",\"id\":\"a\",\"payload\":{\"data\":{\"prices\":"
                    + "{\"value\":7,\"product\":{\"name\":\"Table\"}}}}}");
            client.say(subscribe("b", "{ product(id: 2) { name } }"));
            assertThat(client.hear())
                    .isEqualTo("{\"type\":\"next\",\"id\":\"b\",\"payload\":{\"data\":{\"product\":{\"name\":\"Couch\"}}}}");
            assertThat(client.hear()).isEqualTo("{\"type\":\"complete\",\"id\":\"b\"}");
            prices.end();
            assertThat(client.hear()).isEqualTo("{\"type\":\"complete\",\"id\":\"a\"}");
        }
    }

    @Test
    void operationsEndWithAReasonWhenTheGatewayStops() throws InterruptedException {
        var stopping = start();
        try (var client = new WsClient(stopping.url(), Map.of()).say(INIT)) {
            assertThat(client.hear()).isEqualTo(ACK);
            client.say(subscribe("a", "subscription { prices { value product { name } } }"));
            prices.awaitListeners(1);
            Thread.startVirtualThread(stopping::close);
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"a\"").contains("GATEWAY_STOPPING");
            assertThat(client.closedWith()).isEqualTo(1001);
        }
    }

    @Test
    void anOperationThatIsRefusedIsAnError() throws InterruptedException {
        try (var client = connect()) {
            client.say(subscribe("a", "{ nothing }"));
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"a\",\"payload\":[{\"message\":")
                    .contains("GRAPHQL_VALIDATION_FAILED");
            client.say("{\"id\":\"b\",\"type\":\"subscribe\",\"payload\":{}}");
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"b\",\"payload\":[")
                    .contains("The parameter 'query' is missing");
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void completingOrLeavingEndsTheSubgraphsStream() throws InterruptedException {
        try (var client = connect()) {
            client.say(subscribe("a", "subscription { prices { value } }"));
            client.say(subscribe("b", "subscription { prices { value } }"));
            prices.awaitListeners(2);
            client.say("{\"id\":\"a\",\"type\":\"complete\"}");
            prices.awaitListeners(1);
            client.say(subscribe("a", "subscription { prices { value } }"));
            prices.awaitListeners(2);
        }
        prices.awaitListeners(0);
    }

    @Test
    void pingsAreAnswered() throws InterruptedException {
        try (var client = connect()) {
            assertThat(client.say("{\"type\":\"ping\"}").hear()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void whoBreaksTheProtocolIsDisconnected() throws InterruptedException {
        try (var tooEarly = new WsClient(gateway.url(), Map.of()).say(subscribe("a", "{ products { name } }"))) {
            assertThat(tooEarly.closedWith()).isEqualTo(4401);
        }
        try (var twice = connect().say(INIT)) {
            assertThat(twice.closedWith()).isEqualTo(4429);
        }
        try (var nonsense = connect().say("nonsense")) {
            assertThat(nonsense.closedWith()).isEqualTo(4400);
        }
        var listening = subscribe("a", "subscription { prices { value } }");
        try (var sameId = connect().say(listening).say(listening)) {
            assertThat(sameId.closedWith()).isEqualTo(4409);
        }
    }

    @Test
    void theTokenOfTheInitializationCountsForOperations() throws InterruptedException {
        var token = issuer.token(Duration.ofMinutes(5), "reader");
        try (var client = new WsClient(gateway.url(), Map.of())) {
            client.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}");
            assertThat(client.hear()).isEqualTo(ACK);
            client.say(subscribe("a", "subscription { prices { value } }"));
            prices.awaitListeners(1);
            assertThat(prices.received().getLast().get("authorization")).isEqualTo("Bearer " + token);
        }
        try (var forger = new WsClient(gateway.url(), Map.of())) {
            forger.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + issuer.forgedToken()
                    + "\"}}");
            assertThat(forger.closedWith()).isEqualTo(4403);
        }
    }

    @Test
    void aStreamEndsWithTheToken() throws InterruptedException {
        try (var client = new WsClient(gateway.url(), Map.of("authorization",
                "Bearer " + issuer.token(Duration.ofSeconds(3))))) {
            assertThat(client.say(INIT).hear()).isEqualTo(ACK);
            client.say(subscribe("a", "subscription { prices { value } }"));
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"a\"").contains("UNAUTHENTICATED");
        }
    }

    @Test
    void pagesOfOtherOriginsMayNotConnect() throws InterruptedException {
        try (var foreign = new WsClient(gateway.url(), Map.of("origin", "https://evil.example"))) {
            assertThatThrownBy(foreign::closedWith).hasMessageContaining("403");
        }
        try (var own = new WsClient(gateway.url(), Map.of("origin", gateway.url())).say(INIT)) {
            assertThat(own.hear()).isEqualTo(ACK);
        }
    }

    @Test
    void pagesOfAllowedOriginsBringNoCredentialsUnasked() throws InterruptedException {
        try (var other = start("juncture.cors.allowed-origins=*", "juncture.request.propagate-headers=cookie,x-shop");
                var page = new WsClient(other.url(), Map.of("origin", "https://shop.example", "cookie", "session=1",
                        "x-shop", "Berlin")).say(INIT)) {
            assertThat(page.hear()).isEqualTo(ACK);
            page.say(subscribe("a", "subscription { prices { value } }"));
            prices.awaitListeners(1);
            var received = prices.received().getLast();
            assertThat(received.get("x-shop")).isEqualTo("Berlin");
            assertThat(received.get("cookie")).isNull();
        }
    }

    @Test
    void thereAreOnlySoManyConnections() throws InterruptedException {
        try (var other = start("juncture.streams.max-connections=1")) {
            try (var first = new WsClient(other.url(), Map.of()).say(INIT)) {
                assertThat(first.hear()).isEqualTo(ACK);
                try (var second = new WsClient(other.url(), Map.of())) {
                    assertThatThrownBy(second::closedWith).hasMessageContaining("503");
                }
                await().atMost(PATIENCE).until(() -> refusals(other) == 1);
                first.say("nonsense");
                assertThat(first.closedWith()).isEqualTo(4400);
            }
            await().atMost(PATIENCE).until(() -> admits(other));
        }
    }

    private static double refusals(Gateway other) {
        return other.bean(MeterRegistry.class).get("juncture.requests.refused").tag("reason", "too_many_streams").counter().count();
    }

    @Test
    void thereAreOnlySoManyOperationsOnOne() throws InterruptedException {
        try (var other = start("juncture.streams.max-per-connection=1"); var client = new WsClient(other.url(), Map.of()).say(INIT)) {
            assertThat(client.hear()).isEqualTo(ACK);
            client.say(subscribe("a", "subscription { prices { value } }"));
            prices.awaitListeners(1);
            client.say(subscribe("b", "subscription { prices { value } }"));
            assertThat(client.closedWith()).isEqualTo(4429);
            await().atMost(PATIENCE).until(() -> refusals(other) == 1);
        }
    }

    private static boolean admits(Gateway other) {
        try (var client = new WsClient(other.url(), Map.of()).say("nonsense")) {
            return client.closedWith() == 4400;
        } catch (CompletionException _) {
            return false;
        }
    }

    @Test
    void queriesCountAsStreams() throws InterruptedException {
        try (var other = start("juncture.streams.max-concurrent=0"); var client = new WsClient(other.url(), Map.of()).say(INIT)) {
            assertThat(client.hear()).isEqualTo(ACK);
            client.say(subscribe("a", "{ products { name } }"));
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"a\"").contains("TOO_MANY_STREAMS");
        }
    }

    @Test
    void anExpiredTokenIsGoodForNoQuery() throws InterruptedException {
        try (var client = new WsClient(gateway.url(), Map.of("authorization", "Bearer " + issuer.token(Duration.ofSeconds(-5))))) {
            assertThat(client.say(INIT).hear()).isEqualTo(ACK);
            client.say(subscribe("a", "{ products { name } }"));
            assertThat(client.hear()).startsWith("{\"type\":\"error\",\"id\":\"a\"").contains("UNAUTHENTICATED");
        }
    }

    @Test
    void whatCannotBeAHeaderIsRefused() {
        for (var value : List.of("a\\nb", "a".repeat(10_000))) {
            try (var client = new WsClient(gateway.url(), Map.of())) {
                client.say("{\"type\":\"connection_init\",\"payload\":{\"traceparent\":\"" + value + "\"}}");
                assertThat(client.closedWith()).isEqualTo(4403);
            }
        }
    }

    @Test
    void whoNeverSpeaksIsDisconnected() {
        try (var other = start("juncture.streams.web-socket-initialization=200ms"); var mute = new WsClient(other.url(), Map.of())) {
            assertThat(mute.closedWith()).isEqualTo(4408);
        }
    }

    @Test
    void whoDoesNotAnswerSignsOfLifeIsDisconnected() throws InterruptedException {
        try (var other = start("juncture.streams.heartbeat=1s"); var silent = new WsClient(other.url(), Map.of()).say(INIT)) {
            assertThat(silent.hear()).isEqualTo(ACK);
            assertThat(silent.hearAny()).isEqualTo("{\"type\":\"ping\"}");
            assertThat(silent.closedWith()).isEqualTo(1001);
        }
    }
}
