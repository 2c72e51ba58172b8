package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import io.juncture.federation.testing.Received;
import io.juncture.federation.testing.ServedSubgraph;
import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.FlowAdapters;

class SubscriptionTest {

    private static final String SUBSCRIPTION = "subscription { priced(min: 2) { price product { upc name } } }";

    private final SubmissionPublisher<Map<String, Object>> prices = new SubmissionPublisher<>(Runnable::run, 64);

    private final TestGraph graph = TestGraph.of(Shop.products(), TestSubgraph.of("prices", """
            type Query { currency: String }
            type Subscription { priced(min: Int): Priced  broken: Int }
            type Priced { price: Int! product: Product }
            type Product @key(fields: "upc") { upc: ID! }
            """)
            .field("Subscription.priced", _ -> FlowAdapters.toPublisher((Flow.Publisher<Map<String, Object>>) prices))
            .field("Subscription.broken", _ -> {
                throw new IllegalStateException("no such stream");
            }));

    @AfterEach
    void close() {
        prices.close();
    }

    private static Map<String, Object> price(int price, String upc) {
        return Map.of("price", price, "product", Map.of("upc", upc));
    }

    @Test
    void eachEventIsCompletedByTheOtherSubgraphs() {
        Received received = graph.subscribe(SUBSCRIPTION, Map.of());
        prices.submit(price(5, "p1"));
        prices.submit(price(6, "p2"));
        assertThat(received.next()).isEqualTo(
                "{\"data\":{\"priced\":{\"price\":5,\"product\":{\"upc\":\"p1\",\"name\":\"Table\"}}}}");
        assertThat(received.next()).isEqualTo(
                "{\"data\":{\"priced\":{\"price\":6,\"product\":{\"upc\":\"p2\",\"name\":\"Couch\"}}}}");
        assertThat(received.ended()).isFalse();
        prices.close();
        assertThat(received.all()).isEmpty();
        assertThat(received.calls().getFirst())
                .isEqualTo("prices: subscription { priced(min:2) { price product { upc } } }");
        assertThat(received.calls()).hasSize(3);
    }

    @Test
    void theSourceIsAskedOnlyForWhatTheClientTakes() {
        Received received = graph.subscribe(SUBSCRIPTION, Map.of());
        for (int i = 0; i < 10; i++) {
            prices.submit(price(i, "p1"));
        }
        assertThat(received.quiet()).isTrue();
        assertThat(received.calls()).hasSizeLessThanOrEqualTo(2);
        assertThat(received.next()).contains("\"price\":0");
        prices.close();
        assertThat(received.all()).hasSize(9).last().asString().contains("\"price\":9");
    }

    @Test
    void cancellingReachesTheSource() {
        Received received = graph.subscribe(SUBSCRIPTION, Map.of());
        prices.submit(price(1, "p1"));
        received.next();
        assertThat(prices.hasSubscribers()).isTrue();
        received.cancel();
        assertThat(prices.hasSubscribers()).isFalse();
    }

    @Test
    void anErrorInAnEventBelongsToThatEvent() {
        Received received = graph.subscribe(SUBSCRIPTION, Map.of());
        prices.submit(Map.of("product", Map.of("upc", "p1")));
        prices.submit(price(2, "p2"));
        assertThat(received.next()).startsWith("{\"data\":{\"priced\":null},\"errors\":[").contains("\"path\":[\"priced\",\"price\"]");
        assertThat(received.next()).startsWith("{\"data\":{\"priced\":{\"price\":2").doesNotContain("errors");
    }

    @Test
    void aStreamThatCannotBeOpenedIsOneResponseWithoutData() {
        Received received = graph.subscribe("subscription { broken }", Map.of());
        var response = received.nextResponse();
        assertThat(response.outcome()).isEqualTo(Outcome.REQUEST_ERROR);
        assertThat(response.codes()).containsExactly("SUBGRAPH_UNAVAILABLE");
        assertThat(received.all()).isEmpty();
    }

    @Test
    void aStreamThatBreaksSaysSoAtItsEnd() {
        Received received = graph.subscribe(SUBSCRIPTION, Map.of());
        prices.submit(price(1, "p1"));
        prices.closeExceptionally(new IllegalStateException("secret"));
        assertThat(received.all()).hasSize(2).last().asString().startsWith("{\"errors\":[")
                .contains("The stream of subgraph prices broke", "SUBGRAPH_UNAVAILABLE").doesNotContain("secret");
    }

    @Test
    void whereTheEngineItselfFailsTheStreamEnds() {
        TestGraph failing = TestGraph.of(TestSubgraph.of("events", """
                type Query { a: Int }
                type Subscription { hit: Item }
                type Item @key(fields: "id") { id: ID! }
                """).field("Subscription.hit",
                        _ -> FlowAdapters.toPublisher((Flow.Publisher<Map<String, Object>>) prices)),
                new ServedSubgraph() {
                    @Override
                    public SubgraphSdl composable() {
                        return TestSubgraph.of("items", "type Item @key(fields: \"id\") { id: ID! name: String }").composable();
                    }

                    @Override
                    public CompletionStage<byte[]> serve(String document, Map<String, Object> variables) {
                        throw new NoClassDefFoundError("a part of the engine");
                    }
                });
        Received received = failing.subscribe("subscription { hit { name } }", Map.of());
        prices.submit(Map.of("id", "1"));
        prices.submit(Map.of("id", "2"));
        assertThat(received.all()).singleElement().asString().contains("INTERNAL_ERROR").doesNotContain("data");
        assertThat(prices.hasSubscribers()).isFalse();
    }

    @Test
    void anEventBeingExecutedIsDeliveredBeforeTheEnd() {
        CompletableFuture<String> name = new CompletableFuture<>();
        TestGraph slow = TestGraph.of(TestSubgraph.of("events", """
                type Query { a: Int }
                type Subscription { hit: Item }
                type Item @key(fields: "id") { id: ID! }
                """).field("Subscription.hit",
                        _ -> FlowAdapters.toPublisher((Flow.Publisher<Map<String, Object>>) prices)),
                TestSubgraph.of("items", "type Item @key(fields: \"id\") { id: ID! name: String }")
                        .field("Item.name", _ -> name));
        Received received = slow.subscribe("subscription { hit { name } }", Map.of());
        prices.submit(Map.of("id", "1"));
        prices.close();
        assertThat(received.quiet()).isTrue();
        name.completeOnTimeout("late", Duration.ofMillis(50).toMillis(), TimeUnit.MILLISECONDS);
        assertThat(received.all()).containsExactly("{\"data\":{\"hit\":{\"name\":\"late\"}}}");
    }

    @Test
    void aRequestForOneAnswerIsRefused() {
        assertThat(graph.ask(SUBSCRIPTION).body()).contains("SUBSCRIPTION_NEEDS_STREAM").doesNotContain("\"data\"");
    }

    @Test
    void theRootIsOneUnconditionalField() {
        for (String wrong : List.of("subscription { broken other: broken }", "subscription { __typename }",
                "subscription($s: Boolean!) { broken @skip(if: $s) }",
                "subscription { ... @include(if: true) { broken } }", "subscription { priced { ... @defer { price } } }")) {
            assertThat(graph.ask(wrong).body()).as(wrong).contains("GRAPHQL_VALIDATION_FAILED");
        }
    }

    @Test
    void wrongVariablesAreOneResponseWithoutData() {
        Received received = graph.subscribe("subscription($m: Int!) { priced(min: $m) { price } }", Map.of());
        assertThat(received.all()).singleElement().asString().contains("BAD_USER_INPUT");
        assertThat(received.calls()).isEmpty();
    }

    @Test
    void variablesReachTheSource() {
        Received received = graph.subscribe("subscription($m: Int!) { priced(min: $m) { price } }", Map.of("m", 3));
        assertThat(received.calls()).containsExactly("prices: subscription($m:Int!) { priced(min:$m) { price } }");
        received.cancel();
    }

    @Test
    void thePlanNamesTheSource() {
        assertThat(graph.planJson(SUBSCRIPTION)).contains("\"operationKind\":\"subscription\"");
    }
}
