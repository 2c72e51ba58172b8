package io.juncture.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import io.juncture.gateway.testing.PriceServer;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import io.juncture.gateway.testing.WsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A shop whose subgraphs' schemas say who may see what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {

    private final Issuer issuer = new Issuer();
    private final SubgraphServer products = new SubgraphServer(Shop.products());
    private final SubgraphServer reviews = new SubgraphServer(Shop.reviews());
    private final PriceServer prices = new PriceServer();
    private final Gateway gateway = start("juncture.authorization.policy-claims=roles,tier",
            "juncture.identity.jwk-set-uri=" + issuer.jwkSetUri());

    private Gateway start(String... more) {
        var settings = new ArrayList<>(List.of(more));
        var urls = List.of(products.url(), reviews.url(), prices.url());
        for (var name : List.of("products", "reviews", "prices")) {
            var prefix = "juncture.subgraph-sdls[" + (settings.size() - more.length) / 3 + "].";
            settings.add(prefix + "name=" + name);
            settings.add(prefix + "url=" + urls.get((settings.size() - more.length) / 3));
            settings.add(prefix + "sdl=classpath:guarded/" + name + ".graphqls");
        }
        return Gateway.start(settings);
    }

    @BeforeEach
    void forget() throws InterruptedException {
        products.reset();
        reviews.reset();
        prices.reset();
    }

    @AfterAll
    void stop() {
        gateway.close();
        products.close();
        reviews.close();
        prices.close();
        issuer.close();
    }

    private static WebTestClient.BodyContentSpec ask(Gateway gateway, String query, String... token) {
        var request = gateway.client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON);
        for (var bearer : token) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request.bodyValue("{\"query\":\"" + query.replace("\"", "\\\"") + "\"}").exchange().expectStatus().isOk().expectBody();
    }

    private WebTestClient.BodyContentSpec ask(String query, Map<String, Object> claims) {
        return ask(gateway, query, issuer.token(claims));
    }

    private static String error(int column, String path, String reason) {
        return "{\"message\":\"Unauthorized field or type\",\"locations\":[{\"line\":1,\"column\":" + column + "}],\"path\":[" + path
                + "],\"extensions\":{\"code\":\"UNAUTHORIZED_FIELD_OR_TYPE\",\"reason\":\"" + reason + "\"}}";
    }

    @Test
    void noSubgraphIsCalledForWhatAnonymousCallersMayNotSee() {
        ask(gateway, "{ product(id: 1) { name reviews { stars } } }").json("{\"data\":{\"product\":{\"name\":\"Table\",\"reviews\":null}},"
                + "\"errors\":[" + error(25, "\"product\",\"reviews\"", "UNAUTHENTICATED") + "]}");
        assertThat(reviews.received()).isEmpty();
        assertThat(products.received()).singleElement().satisfies(call -> assertThat(call.body()).contains("{ name }"));
    }

    @Test
    void nothingIsAskedWhenNothingIsLeft() {
        ask(gateway, "mutation { rename(id: 1, name: \"Desk\") { name } }")
                .json("{\"data\":null,\"errors\":[" + error(12, "\"rename\"", "UNAUTHENTICATED") + "]}");
        assertThat(products.received()).isEmpty();
    }

    @Test
    void anyValidTokenAuthenticates() {
        ask("{ product(id: 1) { name reviews { stars } } }", Map.of()).json(
                "{\"data\":{\"product\":{\"name\":\"Table\",\"reviews\":[{\"stars\":5}]}}}");
    }

    @Test
    void scopesAreSeparatedBySpacesOrListed() {
        var query = "{ product(id: 1) { price } }";
        var price = "{\"data\":{\"product\":{\"price\":899}}}";
        ask(query, Map.of("scope", "openid prices:read")).json(price);
        ask(query, Map.of("scp", List.of("openid", "prices:read"))).json(price);
        ask(query, Map.of("scope", List.of("all"))).json(price);
        for (var claims : List.<Map<String, Object>>of(Map.of("scope", "prices:rea prices:read2"), Map.of("scope", 7),
                Map.of("roles", List.of("prices:read", "all")), Map.of("permissions", List.of("all")))) {
            products.reset();
            ask(query, claims).json("{\"data\":null,\"errors\":[" + error(20, "\"product\",\"price\"", "FORBIDDEN") + "]}");
            assertThat(products.received()).isEmpty();
        }
    }

    @Test
    void policiesAreTheValuesOfTheClaimsThatAreNamed() {
        var query = "{ echo(text: \"a\") }";
        ask(query, Map.of("roles", List.of("guest", "admin"))).json("{\"data\":{\"echo\":\"a:null\"}}");
        ask(query, Map.of("roles", List.of("staff"), "tier", "adult")).json("{\"data\":{\"echo\":\"a:null\"}}");
        for (var claims : List.<Map<String, Object>>of(Map.of("roles", List.of("staff")), Map.of("tier", List.of("adult")),
                Map.of("scope", "admin"), Map.of("policies", List.of("admin")), Map.of("tier", "admin staff"), Map.of("tier", true))) {
            ask(query, claims).json("{\"data\":null,\"errors\":[" + error(3, "\"echo\"", "FORBIDDEN") + "]}");
        }
    }

    @Test
    void callersWithDifferentRightsNeverShareAnAnswer() {
        var query = "{ products { name price } }";
        for (var round = 0; round < 3; round++) {
            ask(query, Map.of("scope", "all")).jsonPath("$.data.products[1].price").isEqualTo(1299);
            ask(query, Map.of()).jsonPath("$.data").isEmpty();
            ask(gateway, query).jsonPath("$.errors[0].extensions.reason").isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void withoutAnIssuerEverybodyIsAnonymous() {
        try (var open = start("juncture.authorization.policy-claims=roles")) {
            ask(open, "{ product(id: 1) { name reviews { stars } } }", issuer.token(Map.of())).jsonPath(
                    "$.errors[0].extensions.reason").isEqualTo("UNAUTHENTICATED").jsonPath("$.data.product.name").isEqualTo("Table");
        }
        assertThat(reviews.received()).isEmpty();
    }

    @Test
    void aSubscriptionThatIsDeniedNeverReachesTheSubgraph() throws InterruptedException {
        var subscribe = "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { prices { value } }\"}}";
        try (var client = new WsClient(gateway.url(), Map.of("Authorization", "Bearer " + issuer.token(Map.of("scope", "dead"))))) {
            client.say("{\"type\":\"connection_init\"}");
            client.hear();
            client.say(subscribe);
            assertThat(client.hear()).isEqualTo("{\"type\":\"error\",\"id\":\"a\",\"payload\":["
                    + error(16, "\"prices\"", "FORBIDDEN") + "]}");
        }
        assertThat(prices.received()).isEmpty();
        try (var client = new WsClient(gateway.url(), Map.of())) {
            client.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + issuer.token(Map.of("scope", "live")) + "\"}}");
            client.hear();
            client.say(subscribe);
            prices.awaitListeners(1);
            prices.price("1", 7);
            assertThat(client.hear()).contains("{\"data\":{\"prices\":{\"value\":7}}}");
        }
    }
}
