package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: files, messages and exit statuses. */
class ComposeTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void subgraphs() throws IOException {
        Files.createDirectory(folder.resolve("sdl"));
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: String }\n");
        Files.writeString(folder.resolve("subgraphs.yaml"), """
                subgraphs:
                  products:
                    url: http://products/graphql
                    file: sdl/products.graphqls
                """);
    }

    private int run(String... arguments) {
        return new Compose(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String config() {
        return folder.resolve("subgraphs.yaml").toString();
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheSupergraph() {
        assertThat(run("--config", config())).isEqualTo(Compose.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("schema\n").endsWith("}\n")
                .contains("PRODUCTS @join__graph(name: \"products\", url: \"http://products/graphql\")");
        assertThat(messages()).isEmpty();
    }

    @Test
    void writesTheSupergraphAndFindsItFresh() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();

        assertThat(run("--config", config(), "--output", file)).isEqualTo(Compose.OK);
        assertThat(run("--config", config(), "--check", file)).isEqualTo(Compose.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.readString(Path.of(file))).contains("product: String");
    }

    @Test
    void saysHowToRegenerateAStaleFile() throws IOException {
        String file = folder.resolve("supergraph.graphqls").toString();
        run("--config", config(), "--output", file);
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query { product: Int }\n");

        assertThat(run("--config", config(), "--check", file, "--regenerate", "make supergraph")).isEqualTo(Compose.FAILED);
        assertThat(messages()).contains("is stale").contains("Regenerate it with: make supergraph");
    }

    @Test
    void aMissingFileIsStale() {
        assertThat(run("--config", config(), "--check", folder.resolve("none.graphqls").toString())).isEqualTo(Compose.FAILED);
    }

    @Test
    void showsFileAndLineOfAnError() throws IOException {
        Files.writeString(folder.resolve("sdl/products.graphqls"), "type Query {\n  product: Nothing\n}\n");

        assertThat(run("--config", config())).isEqualTo(Compose.FAILED);
        assertThat(messages()).startsWith("INVALID_GRAPHQL: ").contains("sdl/products.graphqls:2:3")
                .endsWith("The subgraphs do not compose: 1 error.\n");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(run()).isEqualTo(Compose.MISUSED);
        assertThat(run("--config")).isEqualTo(Compose.MISUSED);
        assertThat(run("--colour", "blue")).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("No value for --config").contains("Unknown option --colour").contains("Exit status");
    }

    @Test
    void explainsAListItCannotRead() throws IOException {
        assertThat(run("--config", folder.resolve("none.yaml").toString())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: {products: {url: x}}\n");
        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        Files.writeString(folder.resolve("subgraphs.yaml"), "subgraphs: [\n");
        assertThat(run("--config", config())).isEqualTo(Compose.MISUSED);
        assertThat(messages()).contains("none.yaml cannot be read.").contains("\"products\" needs a file").contains("is not YAML");
    }
}
