package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;

class TlsTest {

    private static final String PASSWORD = "secret";
    private static final String QUERY = "{\"query\":\"{ products { name } }\"}";

    @TempDir
    private static Path folder;
    private static Path keys;
    private static SSLContext trusting;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-keyalg", "EC", "-alias", "gateway", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1", "-keystore",
                keys.toString(), "-storepass", PASSWORD).inheritIO().start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
    }

    private interface Conversation {
        void with(int port) throws IOException, InterruptedException;
    }

    private static void talk(boolean http2, Conversation conversation) throws IOException, InterruptedException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.ofShop(products, reviews, "server.http2.enabled=" + http2, "server.ssl.key-store=" + keys,
                        "server.ssl.key-store-password=" + PASSWORD)) {
            conversation.with(URI.create(gateway.url()).getPort());
        }
    }

    private static HttpResponse<String> post(HttpClient client, int port, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void http2IsNegotiated() throws IOException, InterruptedException {
        talk(true, port -> {
            try (var client = HttpClient.newBuilder().sslContext(trusting).build()) {
                for (var i = 0; i < 5; i++) {
                    var answer = post(client, port, QUERY);
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(answer.body()).contains("Table");
                    assertThat(post(client, port, "nonsense").body()).contains("BAD_REQUEST");
                }
            }
        });
    }

    @Test
    void http2IsSpokenWithoutTlsWhereItIsEnabled() throws IOException, InterruptedException {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews());
                var gateway = Gateway.ofShop(products, reviews, "server.http2.enabled=true")) {
            var client = reactor.netty.http.client.HttpClient.create().protocol(HttpProtocol.H2C);
            for (var i = 0; i < 5; i++) {
                assertThat(client.headers(headers -> headers.set("content-type", "application/json")).post()
                        .uri(gateway.url() + "/graphql").send(ByteBufFlux.fromString(Mono.just(QUERY)))
                        .responseSingle((response, content) -> content.asString().map(body -> response.version() + body))
                        .block(Duration.ofSeconds(20))).startsWith("HTTP/2.0").contains("Table");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void http11IsReadOnAndAnsweredWithBodies(boolean http2) throws IOException, InterruptedException {
        talk(http2, port -> {
            try (var socket = trusting.getSocketFactory().createSocket("127.0.0.1", port)) {
                socket.setSoTimeout(20_000);
                var later = "POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: "
                        + QUERY.length() + "\r\n\r\n" + QUERY;
                var atOnce = "GET /graphql?query=%7B__typename%7D&variables=nonsense HTTP/1.1\r\nHost: shop\r\nx-juncture-csrf: 1\r\n\r\n";
                socket.getOutputStream().write(((later + atOnce).repeat(5) + "nonsense\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answers.split("HTTP/1.1 200 OK")).hasSize(6);
                assertThat(answers.split("HTTP/1.1 400 Bad Request")).hasSize(7);
                assertThat(answers).endsWith("The request is not valid HTTP\",\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}");
            }
        });
    }
}
