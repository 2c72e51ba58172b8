package io.juncture.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.juncture.gateway.subgraph.SubscriptionProtocol;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.PriceServer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpStreamsTest {

    private static final String PRICES =
            "{\"query\":\"subscription($l: Int) { prices(least: $l) { value product { name } } }\",\"variables\":{\"l\":2}}";
    private static final String DEFER =
            "{\"query\":\"{ product(id: 1) { name ... @defer(label: \\\"r\\\") { reviews { stars } } } }\"}";

    private final PriceServer prices = new PriceServer();
    private final SubgraphServer products = new SubgraphServer(Shop.products());
    private final SubgraphServer reviews = new SubgraphServer(Shop.reviews());
    private final AtomicReference<String> type = new AtomicReference<>("");
    private final Gateway usual = start();
    private Gateway gateway = usual;

    private Gateway start(String... more) {
        return Gateway.ofShop(products, reviews,
                Stream.concat(Arrays.stream(prices.settings()), Arrays.stream(more)).toArray(String[]::new));
    }

    @AfterEach
    void usualAgain() throws InterruptedException {
        if (gateway != usual) {
            gateway.close();
        }
        gateway = usual;
        prices.reset();
        reviews.reset();
    }

    @AfterAll
    void stop() {
        usual.close();
        prices.close();
        products.close();
        reviews.close();
    }

    private void restart(String... settings) {
        gateway = start(settings);
    }

    /** The body as it comes, piece by piece. */
    private Flux<String> post(String body, String accept) {
        return post(body, accept, "");
    }

    private Flux<String> post(String body, String accept, String token) {
        return HttpClient.create().headers(headers -> headers.set("accept", accept).set("content-type", "application/json"))
                .headersWhen(headers -> Mono.just(token.isEmpty() ? headers : headers.set("authorization", "Bearer " + token)))
                .post().uri(gateway.url() + "/graphql").send(ByteBufFlux.fromString(Mono.just(body)))
                .response((response, content) -> {
                    type.set(response.status().code() + " " + response.responseHeaders().get("content-type"));
                    return content.asString(StandardCharsets.UTF_8);
                });
    }

    private Runnable priceOnceListening(String product, int value) {
        return () -> {
            try {
                prices.awaitListeners(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            prices.price(product, value);
        };
    }

    @Test
    void serverSentEventsCarryEachEventCompleted() {
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 1))
                .then(priceOnceListening("1", 5))
                .expectNext("event: next\ndata: {\"data\":{\"prices\":{\"value\":5,\"product\":{\"name\":\"Table\"}}}}\n\n")
                .then(priceOnceListening("2", 6))
                .expectNext("event: next\ndata: {\"data\":{\"prices\":{\"value\":6,\"product\":{\"name\":\"Couch\"}}}}\n\n")
                .then(prices::end)
                .expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(type.get()).isEqualTo("200 text/event-stream;charset=UTF-8");
        assertThat(prices.received().getFirst().get("accept")).startsWith("text/event-stream");
        assertThat(prices.received().getFirst().get("x-request-id")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json"})
    void aStreamEndsWithTheTokenAndSaysSo(String accept) {
        try (var issuer = new Issuer()) {
            restart("juncture.identity.jwk-set-uri=" + issuer.jwkSetUri());
            post("{\"query\":\"{ __typename }\"}", "application/json", issuer.token(Duration.ofMinutes(5))).blockLast(Duration.ofSeconds(20));
            var heard = post(PRICES, accept, issuer.token(Duration.ofSeconds(4))).collectList().block(Duration.ofSeconds(20));
            assertThat(type.get()).startsWith("200 ");
            assertThat(String.join("", heard)).contains("UNAUTHENTICATED", "The access token has expired");
        }
    }

    @Test
    void multipartSubscriptionsWrapTheirPayload() {
        StepVerifier.create(post(PRICES, "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json"))
                .expectNext("\r\n---")
                .then(priceOnceListening("1", 5))
                .expectNext("\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{\"payload\":{\"data\":{\"prices\":"
                        + "{\"value\":5,\"product\":{\"name\":\"Table\"}}}}}\r\n---")
                .then(prices::end)
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(type.get()).startsWith("200 multipart/mixed").contains("boundary=\"-\"", "subscriptionSpec=1.0");
    }

    @Test
    void deferredFragmentsArePartsOfTheirOwn() {
        var released = new CompletableFuture<Void>();
        reviews.behave((_, truth) -> Mono.fromFuture(released, true).then(Mono.from(truth)));
        StepVerifier.create(post(DEFER, "multipart/mixed;deferSpec=20220824,application/json"))
                .expectNext("\r\n---")
                .expectNext("\r\ncontent-type: application/json; charset=utf-8\r\n\r\n"
                        + "{\"data\":{\"product\":{\"name\":\"Table\"}},\"hasNext\":true}\r\n---")
                .then(() -> released.complete(null))
                .expectNext("\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{\"incremental\":[{\"data\":"
                        + "{\"reviews\":[{\"stars\":5}]},\"path\":[\"product\"],\"label\":\"r\"}],\"hasNext\":false}\r\n---")
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(type.get()).startsWith("200 multipart/mixed").contains("boundary=\"-\"", "deferSpec=20220824");
    }

    private static final String PART = "\r\ncontent-type: application/json; charset=utf-8\r\n\r\n";

    @Test
    void partsOfASubscriptionTellWhetherAnotherComes() {
        StepVerifier.create(post(PRICES, "multipart/mixed"))
                .expectNext("\r\n---")
                .then(priceOnceListening("1", 5))
                .expectNext(PART + "{\"data\":{\"prices\":{\"value\":5,\"product\":{\"name\":\"Table\"}}},\"hasNext\":true}\r\n---")
                .then(prices::end)
                .expectNext(PART + "{\"hasNext\":false}\r\n---")
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @Test
    void anErrorIsTheLastPart() {
        assertThat(String.join("", post("{\"query\":\"{ nothing }\"}", "multipart/mixed").collectList().block(Duration.ofSeconds(20))))
                .startsWith("\r\n---" + PART).contains("GRAPHQL_VALIDATION_FAILED").endsWith("\"hasNext\":false}\r\n-----\r\n");
        StepVerifier.create(post(PRICES, "multipart/mixed")).expectNext("\r\n---")
                .then(priceOnceListening("1", 5)).expectNextCount(1)
                .then(prices::hangUp)
                .assertNext(part -> assertThat(part).contains("SUBGRAPH_UNAVAILABLE").endsWith("\"hasNext\":false}\r\n---"))
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLastPartTellsThatTheGatewayStops(boolean deferred) {
        restart("server.shutdown=immediate");
        reviews.behave((_, _) -> Mono.never());
        StepVerifier.create(post(deferred ? DEFER : PRICES, "multipart/mixed")).expectNext("\r\n---")
                .then(deferred ? () -> { } : priceOnceListening("1", 5)).expectNextCount(1)
                .then(gateway::close)
                .assertNext(part -> assertThat(part).contains("GATEWAY_STOPPING").endsWith("\"hasNext\":false}\r\n---"))
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @Test
    void springsClientFollowsASubscriptionOverSilence() {
        restart("juncture.streams.heartbeat=100ms");
        var events = HttpGraphQlClient.create(WebClient.create(gateway.url() + "/graphql"))
                .document("subscription { prices { value product { name } } }").executeSubscription()
                .map(response -> response.field("prices.value").toEntity(Integer.class));
        StepVerifier.create(events)
                .then(priceOnceListening("1", 5)).expectNext(5)
                .thenAwait(Duration.ofMillis(500))
                .then(priceOnceListening("2", 6)).expectNext(6)
                .then(prices::end)
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @Test
    void deferredFragmentsAreAnnouncedToWhoAsksForThat() {
        var released = new CompletableFuture<Void>();
        reviews.behave((_, truth) -> Mono.fromFuture(released, true).then(Mono.from(truth)));
        StepVerifier.create(post(DEFER, "multipart/mixed;incrementalSpec=v0.2,application/json"))
                .expectNext("\r\n---")
                .expectNext("\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"product\":{\"name\":\"Table\"}},"
                        + "\"pending\":[{\"id\":\"0\",\"path\":[\"product\"],\"label\":\"r\"}],\"hasNext\":true}\r\n---")
                .then(() -> released.complete(null))
                .expectNext("\r\ncontent-type: application/json; charset=utf-8\r\n\r\n{\"incremental\":[{\"id\":\"0\",\"data\":"
                        + "{\"reviews\":[{\"stars\":5}]}}],\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}\r\n---")
                .expectNext("--\r\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(type.get()).startsWith("200 multipart/mixed").contains("boundary=\"-\"", "incrementalSpec=v0.2");
    }

    @Test
    void withoutMultipartADeferredOperationIsOneResponse() {
        assertThat(String.join("", post(DEFER, "application/json").collectList().block(Duration.ofSeconds(20))))
                .isEqualTo("{\"data\":{\"product\":{\"name\":\"Table\",\"reviews\":[{\"stars\":5}]}}}");
        assertThat(type.get()).startsWith("200 application/json");
    }

    @Test
    void aQueryIsOneEventForWhoAcceptsNothingElse() {
        var body = post("{\"query\":\"{ product(id: 1) { name } }\"}", "text/event-stream").collectList()
                .block(Duration.ofSeconds(20));
        assertThat(String.join("", body)).isEqualTo(":\nevent: next\ndata: {\"data\":{\"product\":{\"name\":\"Table\"}}}"
                + "\n\nevent: complete\ndata: {}\n\n");
    }

    @Test
    void aSubscriptionIsRefusedToWhoAcceptsOneResponseOnly() {
        assertThat(String.join("", post(PRICES, "application/json").collectList().block(Duration.ofSeconds(20))))
                .contains("SUBSCRIPTION_NEEDS_STREAM");
    }

    @Test
    void whenTheClientLeavesTheSubgraphLearnsOfIt() throws InterruptedException {
        var client = post(PRICES, "text/event-stream").subscribe();
        prices.awaitListeners(1);
        client.dispose();
        prices.awaitListeners(0);
    }

    @Test
    void silenceIsFilledWithSignsOfLife() {
        restart("juncture.streams.heartbeat=100ms");
        StepVerifier.create(post(PRICES, "text/event-stream")).expectNext(":\n", ":\n", ":\n").thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void tooManyStreamsAreTurnedAway() throws InterruptedException {
        restart("juncture.streams.max-concurrent=1");
        var first = post(PRICES, "text/event-stream").subscribe();
        prices.awaitListeners(1);
        assertThat(String.join("", post(PRICES, "text/event-stream").collectList().block(Duration.ofSeconds(20))))
                .contains("TOO_MANY_STREAMS", "juncture.streams.max-concurrent");
        assertThat(type.get()).startsWith("503");
        first.dispose();
    }

    @Test
    void openStreamsDoNotCountAsRequestsBeingAnswered() throws InterruptedException {
        restart("juncture.limits.max-concurrent-requests=1");
        var first = post(PRICES, "text/event-stream").subscribe();
        prices.awaitListeners(1);
        assertThat(String.join("", post("{\"query\":\"{ products { name } }\"}", "application/json").collectList()
                .block(Duration.ofSeconds(20)))).contains("Table");
        first.dispose();
    }

    @Test
    void streamsEndWithAReasonWhenTheGatewayStops() {
        restart();
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 5)).expectNextCount(1)
                .then(gateway::close)
                .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {\"errors\":[")
                        .contains("GATEWAY_STOPPING"))
                .expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(SubscriptionProtocol.class)
    void aStreamThatBreaksEndsWithAnError(SubscriptionProtocol protocol) {
        restart("juncture.subgraphs.prices.subscription-protocol=" + protocol);
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 5)).expectNextCount(1)
                .then(prices::hangUp)
                .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {\"errors\":[")
                        .contains("SUBGRAPH_UNAVAILABLE"))
                .expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @Test
    void aSubgraphThatIsSilentForTooLongIsGivenUp() throws InterruptedException {
        restart("juncture.subgraphs.prices.max-stream-silence=3s");
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 5)).expectNextCount(1)
                .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {\"errors\":[")
                        .contains("SUBGRAPH_TIMEOUT", "Subgraph 'prices' was silent for longer than "
                                + "juncture.subgraph-defaults.max-stream-silence allows"))
                .expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        prices.awaitListeners(0);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(gateway.bean(MeterRegistry.class)
                .find("juncture.subgraph.streams").tag("subgraph", "prices").tag("outcome", "subgraph_timeout").timers())
                .as("counted after the last event").singleElement().satisfies(timer -> assertThat(timer.count()).isOne()));
    }

    @ParameterizedTest
    @EnumSource(SubscriptionProtocol.class)
    void streamsThatCannotBeOpenedOpenTheCircuitBreaker(SubscriptionProtocol protocol) throws IOException {
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("127.0.0.1", 0)); // taken, so that nobody else comes to listen there
            restart("juncture.subgraphs.prices.url=http://127.0.0.1:" + nobody.getLocalPort() + "/graphql",
                    "juncture.subgraphs.prices.minimum-calls=3", "juncture.subgraphs.prices.open-duration=5m",
                    "juncture.subgraphs.prices.subscription-protocol=" + protocol);
            assertStreamsOpenTheCircuitBreaker();
        }
    }

    private void assertStreamsOpenTheCircuitBreaker() {
        for (var i = 0; i < 3; i++) {
            assertThat(breaker()).isEqualTo(CircuitBreaker.State.CLOSED);
            assertThat(String.join("", post(PRICES, "text/event-stream").collectList().block(Duration.ofSeconds(20))))
                    .contains("SUBGRAPH_UNAVAILABLE");
        }
        assertThat(breaker()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(String.join("", post(PRICES, "text/event-stream").collectList().block(Duration.ofSeconds(20))))
                .contains("SUBGRAPH_UNAVAILABLE");
    }

    @ParameterizedTest
    @EnumSource(SubscriptionProtocol.class)
    void anEventThatIsNonsenseIsAnErrorAndCountsAsAFailure(SubscriptionProtocol protocol) {
        restart("juncture.subgraphs.prices.minimum-calls=2", "juncture.subgraphs.prices.failure-rate-threshold=50",
                "juncture.subgraphs.prices.subscription-protocol=" + protocol);
        prices.insteadOfPrice("{\"data\":7}");
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 5))
                .assertNext(event -> assertThat(event).contains("SUBGRAPH_INVALID_RESPONSE"))
                .then(priceOnceListening("1", 6)).assertNext(event -> assertThat(event).contains("\"value\":6"))
                .then(prices::end).expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(eventsOfPrices("subgraph_invalid_response")).isOne();
        assertThat(eventsOfPrices("success")).isOne();
        assertThat(breaker()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    private double eventsOfPrices(String outcome) {
        return gateway.bean(MeterRegistry.class).get("juncture.subgraph.events").tag("subgraph", "prices")
                .tag("outcome", outcome).counter().count();
    }

    private CircuitBreaker.State breaker() {
        return gateway.bean(EngineHolder.class).calls().breakerStates().get("prices");
    }

    @Test
    void subgraphsCanBeSubscribedToByWebSocket() {
        restart("juncture.subgraphs.prices.subscription-protocol=graphql-transport-ws");
        StepVerifier.create(post(PRICES, "text/event-stream"))
                .expectNext(":\n")
                .then(priceOnceListening("1", 5))
                .expectNext("event: next\ndata: {\"data\":{\"prices\":{\"value\":5,\"product\":{\"name\":\"Table\"}}}}\n\n")
                .then(prices::end)
                .expectNext("event: complete\ndata: {}\n\n")
                .expectComplete().verify(Duration.ofSeconds(20));
        assertThat(prices.messages()).extracting(message -> message.path("type").asString())
                .startsWith("connection_init").contains("subscribe", "pong");
    }
}
