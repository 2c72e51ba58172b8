package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult.Composed;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.gateway.testing.Shop;
import io.juncture.gateway.testing.SubgraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The jar as a stranger runs it. */
class StandaloneJarIT {

    private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

    @Test
    void answersFromASupergraphFileAndStopsWhenAsked(@TempDir Path folder) throws Exception {
        try (var products = new SubgraphServer(Shop.products()); var reviews = new SubgraphServer(Shop.reviews())) {
            var composed = (Composed) Composition.compose(List.of(
                    new SubgraphSdl("products", products.url(), Shop.sdl("products")),
                    new SubgraphSdl("reviews", reviews.url(), Shop.sdl("reviews"))));
            Files.writeString(folder.resolve("supergraph.graphqls"), composed.supergraphSdl());
            var log = folder.resolve("log");
            var process = run(folder, log, "--juncture.supergraph=file:supergraph.graphqls", "--server.port=0");
            try {
                ask(port(process, log)).expectStatus().isOk().expectBody()
                        .jsonPath("$.data.products[0].reviews[0].stars").isEqualTo(5);
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(Files.readString(log)).contains("Graceful shutdown complete").doesNotContain("WARNING");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void saysInASentenceWhyItDoesNotStart(@TempDir Path folder) throws Exception {
        var log = folder.resolve("log");
        var process = run(folder, log, "--juncture.supergraph=none.graphqls");
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(log)).singleElement().asString()
                    .contains("The start failed. There is no readable file at 'none.graphqls'");
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process run(Path folder, Path log, String... arguments) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "-jar", System.getProperty("juncture.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
    }

    private static String port(Process process, Path log) throws IOException, InterruptedException {
        for (var wait = 0; wait < 600 && process.isAlive(); wait++) {
            var started = STARTED.matcher(Files.readString(log)).results().map(match -> match.group(1)).findFirst();
            if (started.isPresent()) {
                return started.get();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("Not started: " + Files.readString(log));
    }

    private static WebTestClient.ResponseSpec ask(String port) {
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30)).build()
                .post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\":\"{ products { name reviews { stars } } }\"}").exchange();
    }
}
