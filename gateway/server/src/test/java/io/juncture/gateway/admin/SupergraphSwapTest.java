package io.juncture.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult.Composed;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class SupergraphSwapTest {

    private static final String KEY = "a key of operators";
    private static final String REVIEWED = "{ product(id: 1) { name reviews { text } } }";

    private static SubgraphServer products;
    private static SubgraphServer otherProducts;
    private static SubgraphServer reviews;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        products = new SubgraphServer(Shop.products());
        otherProducts = new SubgraphServer(Shop.products());
        reviews = new SubgraphServer(Shop.reviews());
        gateway = Gateway.ofShop(products, reviews, "juncture.admin.enabled=true", "juncture.operator.api-key=" + KEY,
                "juncture.admin.max-document-size=10KB");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        products.close();
        otherProducts.close();
        reviews.close();
    }

    @BeforeEach
    void beginWithTheShop() {
        products.reset();
        otherProducts.reset();
        swap(list(products)).expectStatus().isOk();
    }

    private static String list(SubgraphServer products) {
        return JsonMapper.shared().writeValueAsString(List.of(
                Map.of("name", "products", "url", products.url(), "sdl", Shop.sdl("products")),
                Map.of("name", "reviews", "url", reviews.url(), "sdl", Shop.sdl("reviews"))));
    }

    private static String productsAlone() {
        return ((Composed) Composition.compose(List.of(
                new SubgraphSdl("products", products.url(), Shop.sdl("products"))))).supergraphSdl();
    }

    private static WebTestClient.ResponseSpec swap(String document) {
        return gateway.client().post().uri("/admin/supergraph").header("x-operator-key", KEY)
                .contentType(MediaType.TEXT_PLAIN).bodyValue(document).exchange();
    }

    private static String ask(String query) {
        EntityExchangeResult<String> result = gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query)).exchange().expectBody(String.class).returnResult();
        return String.valueOf(result.getResponseBody());
    }

    @Test
    void servesASupergraphFromThenOn() {
        assertThat(ask(REVIEWED)).contains("Stands");
        swap(productsAlone()).expectStatus().isOk().expectBody().jsonPath("$.subgraphs.length()").isEqualTo(1);
        assertThat(ask(REVIEWED)).contains("GRAPHQL_VALIDATION_FAILED");
        assertThat(ask("{ product(id: 1) { name } }")).contains("Table");
    }

    @Test
    void composesAListAndCallsItsUrls() {
        swap("{\"subgraphs\": " + list(otherProducts) + "}").expectStatus().isOk().expectBody()
                .jsonPath("$.subgraphs[0]").isEqualTo("products").jsonPath("$.subgraphs[1]").isEqualTo("reviews");
        assertThat(ask(REVIEWED)).contains("Stands");
        assertThat(products.received()).isEmpty();
        assertThat(otherProducts.received()).hasSize(1);
    }

    @Test
    void plansWhatWasUsedBeforeItAnswers() {
        ask("query Hot " + REVIEWED);
        swap(list(otherProducts)).expectStatus().isOk().expectBody()
                .jsonPath("$.plannedOperations").value(Integer.class, planned -> assertThat(planned).isPositive());
        var misses = gateway.bean(MeterRegistry.class).get("juncture.plan.cache").tag("result", "miss").counter();
        var before = misses.count();
        assertThat(ask("query Hot " + REVIEWED)).contains("Stands");
        assertThat(misses.count()).isEqualTo(before);
    }

    @Test
    void letsRunningRequestsEndOnTheOldOne() throws Exception {
        var asked = new CountDownLatch(1);
        var released = new CompletableFuture<Void>();
        products.behave((_, truth) -> Mono.fromFuture(() -> {
            asked.countDown();
            return released;
        }).then(Mono.from(truth)));
        var running = CompletableFuture.supplyAsync(() -> ask(REVIEWED));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        swap(productsAlone()).expectStatus().isOk();
        released.complete(null);
        assertThat(running.get(20, TimeUnit.SECONDS)).contains("Table").contains("Stands");
    }

    @Test
    void underLoadNoRequestFailsAndLaterOnesAreAnsweredOnTheNewOne() {
        otherProducts.behave((response, _) -> response.header("content-type", "application/json").sendString(Mono.just(
                "{\"data\":{\"product\":{\"__typename\":\"Product\",\"id\":\"1\",\"name\":\"Chair\"}}}")));
        var over = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<String>();
        try (var load = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                load.submit(() -> {
                    while (!over.get()) {
                        answers.add(ask(REVIEWED));
                    }
                });
            }
            try {
                for (var i = 0; i < 6; i++) {
                    swap(list(i % 2 == 0 ? otherProducts : products)).expectStatus().isOk();
                    assertThat(ask(REVIEWED)).contains(i % 2 == 0 ? "Chair" : "Table");
                }
            } finally {
                over.set(true);
            }
        }
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).contains("Stands").doesNotContain("errors"));
    }

    @Test
    void refusesWhatCannotBeServedAndKeepsWhatItHas() {
        assertRefused("type Query { a: Int }", "cannot be served");
        assertRefused("type Query {", "cannot be served");
        var deep = "type Query { a: " + "[".repeat(4500) + "Int" + "]".repeat(4500) + " }";
        assertRefused(deep, "nested too deeply");
        assertRefused("[{\"name\": \"a\", \"url\": \"http://a\", \"sdl\": \"" + deep + "\"}]", "nested too deeply");
        assertRefused("", "There is no document");
        assertRefused("[]", "lists no subgraphs");
        assertRefused("[{\"name\": \"a\", \"url\": \"http://a\", \"sdl\": \"/etc/passwd\"}]", "must hold schemas");
        assertRefused("[{\"name\": \"a\", \"url\": \"http://a\", \"sdl\": \"type Query { a: Nothing }\"}]", "do not compose");
        assertRefused("[{\"name\": \"a\", \"url\": \"a:b\", \"sdl\": \"type Query { a: Int }\"}]", "not an http or https URL");
        assertThat(ask(REVIEWED)).contains("Stands");
    }

    private static void assertRefused(String document, String reason) {
        swap(document).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[0].extensions.code").isEqualTo("SUPERGRAPH_REFUSED")
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains(reason));
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        swap("#".repeat(20_000)).expectStatus().isEqualTo(413).expectBody()
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains("max-document-size"));
    }

    @Test
    void isForOperatorsAlone() {
        var request = gateway.client().post().uri("/admin/supergraph").contentType(MediaType.TEXT_PLAIN);
        request.bodyValue(productsAlone()).exchange().expectStatus().isUnauthorized().expectBody()
                .jsonPath("$.errors[0].extensions.code").isEqualTo("UNAUTHENTICATED");
        gateway.client().post().uri("/admin/supergraph").header("x-operator-key", "guessed").bodyValue("x").exchange()
                .expectStatus().isForbidden().expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("FORBIDDEN");
        assertThat(ask(REVIEWED)).contains("Stands");
    }

    @Test
    void showsTheBreakersOfTheOneThatAnswers() {
        swap(productsAlone()).expectStatus().isOk();
        assertThat(gateway.bean(MeterRegistry.class).find("juncture.subgraph.breaker.open").gauges())
                .singleElement().satisfies(gauge -> assertThat(gauge.value()).isZero());
    }

    @Test
    void isNotThereUntilItIsSwitchedOn() {
        try (var closed = Gateway.ofShop(products, reviews, "juncture.operator.api-key=" + KEY)) {
            closed.client().post().uri("/admin/supergraph").header("x-operator-key", KEY).bodyValue(productsAlone())
                    .exchange().expectStatus().isNotFound().expectBody(String.class);
        }
    }
}
