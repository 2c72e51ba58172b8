package io.juncture.gateway.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A shop and one gateway in front of it for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ShopTest {

    protected final SubgraphServer products = new SubgraphServer(Shop.products());
    protected final SubgraphServer reviews = new SubgraphServer(Shop.reviews());
    private final String[] settings;
    private Gateway gateway;
    private WebTestClient client;

    /** @param settings of the gateway, written {@code key=value} */
    protected ShopTest(String... settings) {
        this.settings = settings;
    }

    @BeforeAll
    void start() {
        gateway = Gateway.ofShop(products, reviews, settings);
        client = gateway.client();
    }

    @BeforeEach
    void behaveWell() {
        products.reset();
        reviews.reset();
    }

    @AfterAll
    void stop() {
        gateway.close();
        products.close();
        reviews.close();
    }

    protected Gateway gateway() {
        return gateway;
    }

    protected WebTestClient client() {
        return client;
    }

    /** Posts a body as JSON and accepts plain JSON. */
    protected WebTestClient.ResponseSpec post(String body) {
        return client.post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).accept(MediaType.APPLICATION_JSON)
                .bodyValue(body).exchange();
    }

    /** Posts a document without variables. */
    protected WebTestClient.ResponseSpec query(String document) {
        return post("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}");
    }
}
