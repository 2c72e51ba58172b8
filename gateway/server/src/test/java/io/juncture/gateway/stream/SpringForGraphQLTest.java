package io.juncture.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.subgraph.SubscriptionProtocol;
import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.juncture.sample.OfferApplication;
import io.juncture.sample.OfferController;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.test.StepVerifier;

/** Subscriptions to a subgraph that is a Spring for GraphQL application and resource server, by each of its protocols. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringForGraphQLTest {

    private static final String BEGIN = ":\n";
    private static final String END = "event: complete\ndata: {}\n\n";

    private final Issuer issuer = new Issuer();
    private final OfferApplication application = new OfferApplication(issuer.jwkSetUri());
    private final OfferController offers = application.controller();
    private final SubgraphServer products = new SubgraphServer(Shop.products());
    private final SubgraphServer reviews = new SubgraphServer(Shop.reviews());
    private final Map<SubscriptionProtocol, Gateway> gateways = new EnumMap<>(SubscriptionProtocol.class);

    private Gateway gateway(SubscriptionProtocol protocol) {
        return gateways.computeIfAbsent(protocol, _ -> Gateway.ofShop(products, reviews, Stream.concat(
                application.settings().stream(), Stream.of("juncture.subgraphs.offers.subscription-protocol=" + protocol,
                        "juncture.subgraphs.offers.max-stream-silence=3s")).toArray(String[]::new)));
    }

    @AfterEach
    void nobodyListens() throws InterruptedException {
        offers.awaitListeners(0);
    }

    @AfterAll
    void stop() {
        gateways.values().forEach(Gateway::close);
        application.close();
        products.close();
        reviews.close();
        issuer.close();
    }

    private Flux<String> subscribe(SubscriptionProtocol protocol, String... authorization) {
        return HttpClient.create()
                .headers(headers -> headers.set("accept", "text/event-stream").set("content-type", "application/json")
                        .set("authorization", List.of(authorization)))
                .post().uri(gateway(protocol).url() + "/graphql")
                .send(ByteBufFlux.fromString(Mono.just(
                        "{\"query\":\"subscription { offers { price to product { name } } }\"}")))
                .responseContent().asString(StandardCharsets.UTF_8);
    }

    private Flux<String> subscribe(SubscriptionProtocol protocol) {
        return subscribe(protocol, "Bearer " + issuer.token(Duration.ofMinutes(5)));
    }

    private Runnable onceListening(Runnable action) {
        return () -> {
            try {
                offers.awaitListeners(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            action.run();
        };
    }

    private static String event(String response) {
        return "event: next\ndata: " + response + "\n\n";
    }

    private static String offer(int price) {
        return event("{\"data\":{\"offers\":{\"price\":" + price + ",\"to\":\"person-1\",\"product\":{\"name\":\"Table\"}}}}");
    }

    @ParameterizedTest
    @EnumSource
    void eventsComeForTheCallerAndTheStreamEndsWithItsSource(SubscriptionProtocol protocol) {
        StepVerifier.create(subscribe(protocol)).expectNext(BEGIN)
                .then(onceListening(() -> offers.offer(5))).expectNext(offer(5))
                .then(() -> offers.offer(6)).expectNext(offer(6))
                .then(offers::end).expectNext(END)
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInAnEventLeavesTheStreamOpen(SubscriptionProtocol protocol) {
        StepVerifier.create(subscribe(protocol)).expectNext(BEGIN)
                .then(onceListening(() -> offers.offer(-1)))
                .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {\"data\":{\"offers\":null},\"errors\":[")
                        .contains("\"path\":[\"offers\",\"price\"]").doesNotContain("nobody may see"))
                .then(() -> offers.offer(6)).expectNext(offer(6))
                .then(offers::end).expectNext(END)
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatFailsEndsTheStreamWithAnError(SubscriptionProtocol protocol) {
        StepVerifier.create(subscribe(protocol)).expectNext(BEGIN)
                .then(onceListening(() -> offers.offer(5))).expectNext(offer(5))
                .then(offers::fail)
                .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {").contains("\"errors\":[", "INTERNAL_ERROR")
                        .doesNotContain("nobody may see"))
                .expectNext(END)
                .expectComplete().verify(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatLeavesEndsTheSource(SubscriptionProtocol protocol) throws InterruptedException {
        var client = subscribe(protocol).subscribe();
        offers.awaitListeners(1);
        client.dispose();
        offers.awaitListeners(0);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotLetInLearnsWhy(SubscriptionProtocol protocol) {
        for (var authorization : new String[][] {{}, {"Bearer " + issuer.forgedToken()}}) {
            StepVerifier.create(subscribe(protocol, authorization)).expectNext(BEGIN)
                    .assertNext(event -> assertThat(event).startsWith("event: next\ndata: {\"errors\":[")
                            .contains("\"code\":\"UNAUTHENTICATED\"", "\"service\":\"offers\""))
                    .expectNext(END)
                    .expectComplete().verify(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @EnumSource
    void heartbeatsKeepASilentStreamOpen(SubscriptionProtocol protocol) {
        StepVerifier.create(subscribe(protocol)).expectNext(BEGIN)
                .then(onceListening(() -> { })).expectNoEvent(Duration.ofSeconds(5))
                .then(() -> offers.offer(7)).expectNext(offer(7))
                .thenCancel().verify(Duration.ofSeconds(20));
    }
}
