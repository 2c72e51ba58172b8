package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartUpFailureTest {

    private static void assertFails(CapturedOutput output, List<String> settings, String... words) {
        assertThatThrownBy(() -> Gateway.start(settings).close()).isInstanceOf(Exception.class);
        var report = output.getAll().substring(output.getAll().lastIndexOf("APPLICATION FAILED TO START"));
        assertThat(report).contains(words).contains("Action:").doesNotContain("\tat ");
    }

    @Test
    void noSupergraphIsConfigured(CapturedOutput output) {
        assertFails(output, List.of(), "no supergraph to serve", "juncture.supergraph", "juncture.subgraph-sdls");
    }

    @Test
    void twoAreConfigured(CapturedOutput output) {
        var settings = new ArrayList<>(Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
        settings.add("juncture.supergraph=classpath:none.graphqls");
        assertFails(output, settings, "Both juncture.supergraph and juncture.subgraph-sdls are set");
    }

    @Test
    void theFileIsMissing(CapturedOutput output) {
        assertFails(output, List.of("juncture.supergraph=file:none.graphqls"),
                "There is no readable file at 'file:none.graphqls'");
    }

    @Test
    void theFileIsNoSupergraph(CapturedOutput output, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("supergraph.graphqls"), "type Query { a: Int }");
        assertFails(output, List.of("juncture.supergraph=file:" + file), "cannot be served: INVALID_FEDERATION_SUPERGRAPH: ");
        Files.writeString(file, "type Query {");
        assertFails(output, List.of("juncture.supergraph=file:" + file), "cannot be served: INVALID_GRAPHQL: ");
    }

    @Test
    void theSubgraphsDoNotCompose(CapturedOutput output, @TempDir Path folder) throws IOException {
        var settings = new ArrayList<>(Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
        var file = Files.writeString(folder.resolve("stock.graphqls"),
                Shop.sdl("products").replace("price: Int!", "price: String!"));
        settings.addAll(List.of("juncture.subgraph-sdls[2].name=stock",
                "juncture.subgraph-sdls[2].url=http://127.0.0.1:1/c", "juncture.subgraph-sdls[2].sdl=file:" + file));
        assertFails(output, settings, "do not compose", "INVALID_FIELD_SHARING");
    }

    @Test
    void aSubgraphHasNoUsableUrl(CapturedOutput output) {
        assertFails(output, Gateway.shop("", "http://127.0.0.1:1/b"),
                "Subgraph 'products' has no URL", "juncture.subgraphs.products.url");
        assertFails(output, Gateway.shop("products:4001", "http://127.0.0.1:1/b"), "not an http or https URL");
    }

    @Test
    void aSettingIsOutOfBounds(CapturedOutput output) {
        var settings = new ArrayList<>(Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
        settings.add("juncture.limits.max-depth=0");
        assertFails(output, settings, "juncture.limits.maxDepth", "must be greater than or equal to 1");
    }

    @Test
    void aSettingIsMisspelt(CapturedOutput output) {
        var settings = new ArrayList<>(Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
        settings.add("juncture.limits.max-dept=5");
        assertFails(output, settings, "There is no setting 'juncture.limits.max-dept'", "'juncture.limits.max-depth'");
    }

    @Test
    void thePortIsTaken(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new ArrayList<>(Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
            settings.add("server.port=" + taken.getLocalPort());
            assertFails(output, settings, "was already in use");
        }
    }
}
