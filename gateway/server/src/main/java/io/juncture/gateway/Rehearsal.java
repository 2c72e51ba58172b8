package io.juncture.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * Starts a gateway in front of a subgraph that always answers the same, sends it a few requests and stops it: what an AOT
 * cache is made from, so that it knows the classes and the profiles of a start and of the first requests.
 */
final class Rehearsal {

    private static final String SCHEMA = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external"])
            type Query { product(id: ID!): Product }
            type Product @key(fields: "id") { id: ID! name: String }
            """;
    private static final String ANSWER = "{\"data\":{\"product\":{\"__typename\":\"Product\",\"id\":\"1\",\"name\":\"Table\"}}}";
    private static final String REQUEST = """
            {"query": "query Rehearsal($id: ID!) { product(id: $id) { __typename id ...Rest } } fragment Rest on Product { name }",
             "variables": {"id": "1"}}""";
    private static final int REQUESTS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException {
        var list = Files.createTempFile("rehearsal", ".json");
        var products = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> request.receive().then()
                .thenMany(response.header("content-type", "application/json").sendString(Mono.just(ANSWER)))).bindNow();
        try {
            rehearse(list, products);
        } finally {
            products.disposeNow();
            Files.delete(list);
        }
    }

    private static void rehearse(Path list, DisposableServer products) throws IOException {
        Files.writeString(list, "[{\"name\": \"products\", \"url\": \"http://127.0.0.1:" + products.port()
                + "/graphql\", \"sdl\": \"" + SCHEMA.replace("\"", "\\\"").replace("\n", "\\n") + "\"}]");
        try (var gateway = GatewayApplication.builder().run("--juncture.subgraph-list=" + list, "--server.port=0",
                "--server.address=127.0.0.1", "--logging.level.root=warn")) {
            var port = ((ReactiveWebServerApplicationContext) gateway).getWebServer().getPort();
            var client = HttpClient.create().baseUrl("http://127.0.0.1:" + port)
                    .headers(headers -> headers.set("content-type", "application/json"));
            client.get().uri("/actuator/health").responseContent().aggregate().asString().block(LONGEST);
            for (var i = 0; i < REQUESTS; i++) {
                var answer = client.post().uri("/graphql").send(ByteBufMono.fromString(Mono.just(REQUEST)))
                        .responseContent().aggregate().asString().blockOptional(LONGEST).orElse("nothing");
                if (!answer.contains("Table")) {
                    throw new IllegalStateException("The rehearsal's query was answered by " + answer);
                }
            }
        }
    }
}
